import Domain
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Store

/// A program that runs while its database changes under it.
@Suite struct OpenedFileTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    /// As another program does it.
    private func change(_ sql: String) throws {
        try DatabaseQueue(path: Store.file(in: sample.folder)).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    private func note(_ subject: String) throws {
        try sample.store.write { try $0.note(JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: subject)) }
    }

    private func subjects() throws -> [String] { try sample.store.read { try $0.journal() }.map(\.subject) }

    private func schemas(_ error: any Error) -> (found: [String], expected: [String])? {
        if case StoreProblem.schema(let found, let expected) = error { return (found, expected) }
        return nil
    }

    /// A migration may change tables or only rows.
    @Test(arguments: ["CREATE TABLE tomorrow (x INTEGER) STRICT;", ""])
    func nothingIsReadOrWrittenInANewerSchemaUntilItFitsAgain(tables: String) throws {
        try note("before")
        try change("\(tables) INSERT INTO migration (name) VALUES ('9999 of tomorrow')")
        #expect { try note("meanwhile") } throws: { schemas($0)?.found.last == "9999 of tomorrow" }
        #expect { try subjects() } throws: { schemas($0)?.expected == Schema.names }
        try change("DELETE FROM migration WHERE name LIKE '9999%'")
        try note("after")
        #expect(try subjects() == ["after", "before"])
    }

    @Test func everybodyWhoWaitsInTheQueueIsTold() throws {
        try change("INSERT INTO migration (name) VALUES ('9999 of tomorrow')")
        let refused = Mutex(0)
        Threads.run(8) { number in
            do { try note("\(number)") } catch { if schemas(error) != nil { refused.withLock { $0 += 1 } } }
        }
        #expect(refused.withLock { $0 } == 8)
        try change("DELETE FROM migration WHERE name LIKE '9999%'")
        #expect(try subjects() == [])
    }

    @Test func anOlderSchemaAndAMissingMigrationAreNoticedToo() throws {
        try change("DELETE FROM migration WHERE name = '\(Schema.names.last ?? "")'")
        #expect { try note("meanwhile") } throws: { schemas($0)?.found == Array(Schema.names.dropLast()) }
        #expect { try subjects() } throws: { schemas($0)?.found == Array(Schema.names.dropLast()) }
    }

    @Test func aVacuumIsNoOtherSchema() throws {
        try note("before")
        try change("VACUUM")
        try note("after")
        #expect(try subjects() == ["after", "before"])
    }

    @Test func anotherFileInItsPlaceIsNoticed() throws {
        try note("before")
        let file = Store.file(in: sample.folder)
        try Aside.move(file, to: "\(file).old")
        #expect(!sample.store.isInPlace)
        #expect(throws: StoreProblem.replaced(file)) { try note("into nowhere") }
        try Store.migrate(folder: sample.folder)
        #expect(throws: StoreProblem.replaced(file)) { try note("into the old one") }
        #expect(throws: StoreProblem.replaced(file)) { try subjects() }
        let fresh = try Store.open(folder: sample.folder)
        #expect(fresh.isInPlace)
        #expect(try fresh.read { try $0.journal() } == [])
    }

    @Test(arguments: [
        (
            ["0001 a", "0002 b", "0003 c"],
            "has the schema 0003 c and is newer than this program, which needs 0002 b: use the programs of that release"
        ),
        (["0001 a"], "has the schema 0001 a, this program needs 0002 b; run `ocrtctl migrate` of the same release"),
        (["0001 z"], "has the schema 0001 z, this program needs 0002 b: it was not made by a release of this program"),
    ]) func theSentenceSaysWhichOfTheTwoIsNewer(found: [String], sentence: String) {
        #expect(StoreProblem.schema(found: found, expected: ["0001 a", "0002 b"]).description == "the database \(sentence)")
    }

    @Test func theSentenceAboutAnEmptyFile() {
        #expect(
            StoreProblem.schema(found: [], expected: ["0001 a"]).description
                == "the file is empty or no database of this program; this program needs 0001 a; run `ocrtctl migrate` if it is empty")
    }
}
