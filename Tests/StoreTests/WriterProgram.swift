import Foundation

/// A `StoreWriter` that a test has started.
final class WriterProgram {
    enum Mode: String { case write, cgi, hold }

    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    /// Starts it and returns once it stands ready.
    init(folder: String, name: String, mode: Mode, threads: Int = 1, writes: Int = 1) throws {
        process.executableURL = Self.executable
        process.arguments = [folder, name, mode.rawValue, String(threads), String(writes)]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// Its next line, nil when it has ended.
    func line() -> String? {
        var bytes: [UInt8] = []
        while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first {
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// Lets it go on.
    func go() { input.fileHandleForWriting.write(Data("\n".utf8)) }

    /// Ends it the hard way, as a crash or a power cut of its machine would.
    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Its exit status once it has ended.
    var status: Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Lies beside the tests.
    private static var executable: URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("StoreWriter")
    }
}
