// A program that writes as ours do. StoreTests starts several at once: StoreWriter FOLDER NAME write|cgi|hold THREADS WRITES
import Domain
import Foundation
import Store

let arguments = CommandLine.arguments
let (folder, name, mode) = (arguments[1], arguments[2], arguments[3])
let (threads, writes) = (Int(arguments[4])!, Int(arguments[5])!)

@Sendable func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

@Sendable func note(_ details: String, in writer: Writer) throws {
    try writer.note(JournalEntry(at: Instant(seconds: 0), account: nil, event: .signedIn, subject: "program/\(name)", details: details))
}

/// `cgi` opens the store for every write, as a program does that lives for one request.
@Sendable func run(thread: Int, store: Store?) throws {
    for write in 0..<writes {
        let store = try store ?? Store.open(folder: folder)
        try store.write { try note("\(thread)/\(write)", in: $0) }
        _ = try store.read { try $0.journal(subject: "program/\(name)", atMost: 1) }
    }
}

let store = mode == "cgi" ? nil : try Store.open(folder: folder)
say("ready")
_ = readLine()

if mode == "hold" {
    try store?.write { writer in
        try note("never committed", in: writer)
        say("inside")
        _ = readLine()
    }
}

let group = DispatchGroup()
for thread in 0..<threads {
    group.enter()
    Thread {
        do { try run(thread: thread, store: store) } catch {
            say("failed: \(error)")
            exit(1)
        }
        group.leave()
    }.start()
}
group.wait()
say("done")
