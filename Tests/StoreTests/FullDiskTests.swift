import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite(.timeLimit(.minutes(10))) struct FullDiskTests {
    /// SQLite undoes the whole transaction when there is no room: whoever had finished in it must hear that as well.
    @Test func everybodyInTheGroupHearsOfAFullDisk() throws {
        let sample = try SampleStore()
        let pages = try sample.store.withWritingConnection { try Int.fetchOne($0.db, sql: "PRAGMA page_count")! }
        try limit(sample.store, to: pages + 4)
        let results = WriteGroup.run(
            in: sample.store,
            works: [
                { try note("before", in: $0) },
                { writer in
                    try note("with a file", in: writer)
                    try writer.db.execute(sql: "INSERT INTO file (digest, bytes) VALUES ('a', zeroblob(1000000))")
                },
                { try note("after", in: $0) },
            ])
        #expect(results.allSatisfy { $0 != nil })
        let reason = try #require(results[1] as? StoreProblem)
        #expect(reason.description.contains("database or disk is full"))
        #expect(results[0] as? StoreProblem == .interrupted("the transaction was undone"))
        #expect(results[2] as? StoreProblem == .interrupted("the transaction was undone"))
        #expect(try sample.store.read { try $0.journal() } == [])
        #expect(try sample.store.violations() == [])

        try limit(sample.store, to: pages + 1000)
        try sample.store.write { try note("again", in: $0) }
        #expect(try sample.store.read { try $0.journal() }.map(\.details) == ["again"])
        #expect(try sample.store.synchronousSetting() == 2)
    }

    @Test func readingGoesOnWhileTheDiskIsFull() throws {
        let sample = try SampleStore()
        try sample.member("graz")
        try limit(sample.store, to: 1)
        #expect(throws: (any Error).self) {
            try sample.store.write { try $0.db.execute(sql: "INSERT INTO file (digest, bytes) VALUES ('a', zeroblob(1000000))") }
        }
        #expect(try sample.store.read { try $0.member(slug: "graz") }?.slug == "graz")
    }

    private func limit(_ store: Store, to pages: Int) throws {
        try store.withWritingConnection { try $0.db.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
}

private func note(_ details: String, in writer: Writer) throws {
    try writer.note(JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: "test", details: details))
}
