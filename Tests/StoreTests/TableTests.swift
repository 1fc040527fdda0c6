import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// What every table promises.
@Suite struct TableTests {
    /// Columns whose name says all there is to say.
    private let obvious: Set<String> = [
        "id", "member", "account", "report", "measure", "question", "revision", "language", "name", "version", "year", "title", "text",
        "parts",
        "mayor", "contactName", "contactEmail", "createdAt", "createdBy", "changedAt", "expiresAt", "lastAt", "lastSignInAt", "importedAt",
        "savedAt",
        "savedBy", "submittedAt", "submittedBy", "opensAt", "deadline", "at", "event", "details", "kind", "role", "state", "questionnaire",
        "bytes",
        "fileName", "type", "size", "digest", "appliedAt", "typedAt", "givenBy", "doneBy", "setAt", "setBy", "endedBy", "carriedAt",
        "carriedBy",
        "confirmedBy",
    ]

    @Test func everyTableIsStrict() throws {
        let sample = try SampleStore()
        let tables = try sample.store.read { reader in
            try reader.db.all("PRAGMA table_list") {
                (name: $0["name"] as String, type: $0["type"] as String, isStrict: $0["strict"] as Bool)
            }
            // A view has no types of its own; the search index makes its tables itself.
        }.filter { !$0.name.hasPrefix("sqlite_") && $0.type == "table" }
        #expect(tables.count > 10)
        #expect(tables.filter { !$0.isStrict }.map(\.name) == [])
    }

    @Test func foreignKeysAreInForceOnEveryConnection() throws {
        let sample = try SampleStore()
        #expect(try sample.store.withWritingConnection { try Bool.fetchOne($0.db, sql: "PRAGMA foreign_keys") } == true)
        #expect(try sample.store.read { try Bool.fetchOne($0.db, sql: "PRAGMA foreign_keys") } == true)
        #expect(throws: DatabaseError.self) {
            try sample.store.write { _ = try $0.insertReport(member: 999, year: 2027, at: SampleStore.noon, by: nil) }
        }
    }

    @Test func everyReferenceToAnotherTableIsAForeignKey() throws {
        let sample = try SampleStore()
        let found = try sample.store.read { reader in
            try reader.db.all(
                """
                SELECT t.name || '.' || c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
                WHERE c.name IN ('report', 'member', 'account', 'questionnaire', 'createdBy', 'savedBy', 'submittedBy',
                'holder', 'givenBy', 'doneBy', 'setBy', 'endedBy', 'carriedBy', 'confirmedBy',
                'startedBy', 'addedBy', 'taggedBy', 'decidedBy', 'assignedBy', 'declaredBy', 'returnedBy', 'releasedBy')
                AND t.name NOT LIKE 'sqlite_%' AND t.type = 'table'
                AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) AS k WHERE k."from" = c.name)
                """
            ) { $0[0] as String }
        }
        #expect(found == [])
    }

    @Test func everyColumnThatIsNotObviousHasAComment() throws {
        let sample = try SampleStore()
        let schema = try sample.store.read { try $0.db.all("SELECT sql FROM sqlite_schema WHERE type = 'table'") { $0[0] as String } }
        let lines = schema.flatMap { $0.split(separator: "\n").dropFirst().dropLast() }
        let columns = lines.filter { $0.contains(" TEXT") || $0.contains(" INTEGER") || $0.contains(" BLOB") }
        #expect(columns.count > 60)
        for column in columns where !column.contains("--") {
            let name = String(column.split(separator: " ").first ?? "")
            #expect(obvious.contains(name), "\(name) needs a comment")
        }
    }
}
