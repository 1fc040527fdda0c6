import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite(.timeLimit(.minutes(10))) struct BackupTests {
    @Test(arguments: [JournalMode.wal, .delete])
    func aBackupIsOneConsistentFileWhileWritesGoOn(journal: JournalMode) throws {
        let sample = try SampleStore(journal: journal)
        let isOver = Mutex(false)
        let failures = Mutex<[String]>([])
        let writers = DispatchGroup()
        for thread in 0..<3 {
            Threads.start(in: writers) {
                while !isOver.withLock({ $0 }) {
                    do { try sample.store.write { writer in for _ in 0..<2 { try writer.note(entry("\(thread)")) } } } catch {
                        failures.withLock { $0.append("\(error)") }
                    }
                }
            }
        }
        var sizes: [Int] = []
        for _ in 0..<5 {
            let folder = try TemporaryFolder.make()
            try Store.backUp(folder: sample.folder, to: Store.file(in: folder))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["ocrt.sqlite"])
            let copy = try Store.open(folder: folder, journal: .delete)
            #expect(try copy.violations() == [])
            sizes.append(try copy.read { try $0.journal(atMost: 1_000_000).count })
            try FileManager.default.removeItem(atPath: folder)
        }
        isOver.withLock { $0 = true }
        writers.wait()
        // Every piece of writing makes two lines: an odd number would be half of one.
        #expect(sizes.allSatisfy { $0.isMultiple(of: 2) })
        #expect(sizes == sizes.sorted())
        #expect(failures.withLock { $0 } == [])
    }

    @Test func aBackupHasEverythingAndCanBePutBack() throws {
        let sample = try SampleStore()
        let graz = try SampleReport("graz", in: sample)
        let attachment = Domain.Attachment.sample("a", size: 3)
        try sample.store.write { try $0.save(attachment, bytes: [1, 2, 3], report: graz.report.id, by: graz.primary.account) }
        let folder = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Store.backUp(folder: sample.folder, to: Store.file(in: folder))
        let back = try Store.open(folder: folder)
        #expect(try back.read { try $0.attachmentBytes(of: graz.report, viewer: graz.primary) } == [1, 2, 3])
        try back.write { try $0.note(entry("goes on")) }
        #expect(try back.synchronousSetting() == 2)
    }

    @Test func anExistingFileStaysAsItIs() throws {
        let sample = try SampleStore()
        let file = "\(sample.folder)/backup"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
        #expect(throws: StoreProblem.exists(file)) { try Store.backUp(folder: sample.folder, to: file) }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    }

    @Test func nobodyElseMayReadIt() throws {
        let sample = try SampleStore()
        try Store.backUp(folder: sample.folder, to: "\(sample.folder)/backup")
        let mode = try FileManager.default.attributesOfItem(atPath: "\(sample.folder)/backup")[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aBackupThatFailsLeavesNothing() throws {
        let sample = try SampleStore()
        try FileManager.default.removeItem(atPath: Store.file(in: sample.folder))
        let file = "\(sample.folder)/backup"
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: Store.file(in: sample.folder)))
        #expect(throws: (any Error).self) { try Store.backUp(folder: sample.folder, to: file) }
        #expect(!FileManager.default.fileExists(atPath: file))
    }
}

private func entry(_ details: String) -> JournalEntry {
    JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: "test", details: details)
}
