import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct SchemaTests {
    /// Databases that this program may not touch.
    enum Other: String, CaseIterable, CustomTestStringConvertible {
        case empty, foreign, newer, renamed, garbage
        var testDescription: String { rawValue }

        func make(in folder: String) throws {
            let file = Store.file(in: folder)
            switch self {
            case .empty: try Data().write(to: URL(fileURLWithPath: file))
            case .foreign: try DatabaseQueue(path: file).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
            case .garbage: try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: file))
            case .newer:
                try Store.migrate(folder: folder, journal: .delete)
                try DatabaseQueue(path: file).write { try $0.execute(sql: "INSERT INTO migration (name) VALUES ('9999 of tomorrow')") }
            case .renamed:
                try Store.migrate(folder: folder, journal: .delete)
                try DatabaseQueue(path: file).write { try $0.execute(sql: "UPDATE migration SET name = name || ' of yesterday'") }
            }
        }
    }

    @Test func migratingTwiceDoesNothingTheSecondTime() throws {
        let folder = try TemporaryFolder.make()
        #expect(try Store.migrate(folder: folder).applied == Schema.names)
        #expect(try Store.migrate(folder: folder).applied == [])
        #expect(
            try Store.open(folder: folder).read { try $0.db.all("SELECT name FROM migration ORDER BY name") { $0[0] as String } }
                == Schema.names)
    }

    @Test func migrationsAreNumberedInOrder() {
        let numbers = Schema.names.map { String($0.prefix(4)) }
        #expect(numbers == (1...numbers.count).map { String(format: "%04d", $0) })
    }

    @Test func openingDoesNotCreateAMissingFile() throws {
        let folder = try TemporaryFolder.make()
        #expect(throws: StoreProblem.missing(Store.file(in: folder))) { try Store.open(folder: folder) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    @Test(arguments: Other.allCases)
    func openingAnotherSchemaChangesNothing(other: Other) throws {
        let folder = try TemporaryFolder.make()
        try other.make(in: folder)
        let before = try content(of: folder)
        #expect { try Store.open(folder: folder) } throws: { isSchemaProblem($0) }
        #expect(try content(of: folder) == before)
    }

    @Test(arguments: Other.allCases.filter { $0 != .empty })
    func migratingAnotherSchemaChangesNothing(other: Other) throws {
        let folder = try TemporaryFolder.make()
        try other.make(in: folder)
        let before = try content(of: folder)["ocrt.sqlite"]
        #expect { try Store.migrate(folder: folder) } throws: { isSchemaProblem($0) }
        #expect(try content(of: folder)["ocrt.sqlite"] == before)
    }

    @Test func anEmptyFileIsMigrated() throws {
        let folder = try TemporaryFolder.make()
        try Other.empty.make(in: folder)
        #expect(try Store.migrate(folder: folder).applied == Schema.names)
    }

    /// As a migration leaves it that was interrupted between its first two steps.
    @Test func aFileWithoutAnyMigrationIsMigrated() throws {
        let folder = try TemporaryFolder.make()
        try DatabaseQueue(path: Store.file(in: folder)).write {
            try $0.execute(sql: "CREATE TABLE migration (name TEXT NOT NULL PRIMARY KEY, appliedAt TEXT DEFAULT '') STRICT")
        }
        #expect(try Store.migrate(folder: folder).applied == Schema.names)
    }

    @Test func nobodyElseMayReadTheFile() throws {
        let sample = try SampleStore()
        try sample.store.write { try $0.note(JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: "test")) }
        for name in try FileManager.default.contentsOfDirectory(atPath: sample.folder) {
            let mode = try FileManager.default.attributesOfItem(atPath: "\(sample.folder)/\(name)")[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
    }

    private func isSchemaProblem(_ error: any Error) -> Bool {
        if case StoreProblem.schema(_, let expected) = error { return expected == Schema.names }
        return false
    }

    private func content(of folder: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) })
    }
}
