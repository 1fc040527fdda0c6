import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// What was answered "saved" survives a power cut: every commit waits for the flush.
@Suite struct DurabilityTests {
    private let full = 2

    @Test(arguments: [JournalMode.wal, .delete])
    func everyCommitIsFlushed(journal: JournalMode) throws {
        let sample = try SampleStore(journal: journal)
        #expect(try sample.store.synchronousSetting() == full)
        for number in 0..<300 { try sample.store.write { try $0.note(entry("\(number)")) } }
        #expect(try sample.store.synchronousSetting() == full)
        #expect(throws: Refusal.notFound) { try sample.store.write { _ in throw Refusal.notFound } }
        #expect(try sample.store.synchronousSetting() == full)
    }

    @Test(arguments: [JournalMode.wal, .delete])
    func theJournalIsTheConfiguredOne(journal: JournalMode) throws {
        let sample = try SampleStore(journal: journal)
        let written = try sample.store.withWritingConnection { try String.fetchOne($0.db, sql: "PRAGMA journal_mode") }
        let read = try sample.store.read { try String.fetchOne($0.db, sql: "PRAGMA journal_mode") }
        #expect(written == journal.rawValue)
        #expect(read == journal.rawValue)
    }

    @Test func theJournalCanBeChangedWithTheConfiguration() throws {
        let folder = try TemporaryFolder.make()
        try Store.migrate(folder: folder, journal: .delete)
        for journal in [JournalMode.wal, .delete, .wal] {
            let store = try Store.open(folder: folder, journal: journal)
            try store.write { try $0.note(entry(journal.rawValue)) }
            #expect(try store.withWritingConnection { try String.fetchOne($0.db, sql: "PRAGMA journal_mode") } == journal.rawValue)
            #expect(try store.synchronousSetting() == full)
        }
        #expect(try Store.open(folder: folder).read { try $0.journal() }.map(\.details) == ["wal", "delete", "wal"])
    }

    /// A sentence, and no change, instead of a journal that was not asked for.
    @Test func theJournalIsNotChangedUnderAnotherProgram() throws {
        let sample = try SampleStore(journal: .wal)
        #expect(throws: StoreProblem.interrupted("the journal mode delete can only be set while no other program is running")) {
            try Store.open(folder: sample.folder, journal: .delete)
        }
        try sample.store.write { try $0.note(entry("still there")) }
        #expect(try sample.store.read { try $0.journal() }.count == 1)
    }

    private func entry(_ details: String) -> JournalEntry {
        JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: "test", details: details)
    }
}
