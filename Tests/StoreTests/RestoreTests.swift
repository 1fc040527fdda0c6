import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite(.timeLimit(.minutes(2))) struct RestoreTests {
    private func note(_ subject: String, in store: Store) throws {
        try store.write { try $0.note(JournalEntry(at: SampleStore.noon, account: nil, event: .signedIn, subject: subject)) }
    }

    private func subjects(_ store: Store) throws -> [String] { try store.read { try $0.journal() }.map(\.subject) }

    private func opened(_ file: String) throws -> Store {
        let folder = try TemporaryFolder.make()
        try FileManager.default.copyItem(atPath: file, toPath: Store.file(in: folder))
        return try Store.open(folder: folder, readers: 1)
    }

    @Test(arguments: [JournalMode.wal, .delete])
    func programsThatRunGoOnWithWhatWasPutBack(journal: JournalMode) throws {
        let sample = try SampleStore(journal: journal)
        try note("kept", in: sample.store)
        let copy = "\(sample.folder)/copy"
        try Store.backUp(folder: sample.folder, to: copy)
        try note("later", in: sample.store)
        let place = FilePlace(Store.file(in: sample.folder))
        let restored = try Store.restore(copy, folder: sample.folder, journal: journal)
        let aside = "\(sample.folder)/ocrt.sqlite.before-restore"
        #expect(restored == Store.Restored(aside: aside, wasUnreadable: false, missing: []))
        #expect(try subjects(sample.store) == ["kept"])
        #expect(FilePlace(Store.file(in: sample.folder)) == place)
        #expect(sample.store.isInPlace)
        try note("goes on", in: sample.store)
        #expect(try subjects(sample.store) == ["goes on", "kept"])
        #expect(try subjects(opened(aside)) == ["later", "kept"])
        for file in [aside, Store.file(in: sample.folder)] {
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        }
        #expect(try Store.restore(copy, folder: sample.folder, journal: journal).aside == "\(aside)-2")
        #expect(try subjects(opened("\(aside)-2")) == ["goes on", "kept"])
        #expect(try sample.store.violations() == [])
    }

    @Test func whereThereIsNoDatabaseTheCopyIsTheFirst() throws {
        let sample = try SampleStore()
        try note("kept", in: sample.store)
        try Store.backUp(folder: sample.folder, to: "\(sample.folder)/copy")
        let folder = try TemporaryFolder.make()
        #expect(
            try Store.restore("\(sample.folder)/copy", folder: folder) == Store.Restored(aside: nil, wasUnreadable: false, missing: []))
        #expect(try subjects(Store.open(folder: folder)) == ["kept"])
        #expect(try FileManager.default.attributesOfItem(atPath: Store.file(in: folder))[.posixPermissions] as? Int == 0o600)
    }

    /// A file was copied over the database by hand, and something is left of the one before; or it is no database at all.
    @Test(arguments: ["garbage", "malformed"])
    func aDatabaseThatCannotBeReadIsPutAsideAsItIs(kind: String) throws {
        let sample = try SampleStore()
        try note("kept", in: sample.store)
        let folder = try TemporaryFolder.make()
        let copy = "\(sample.folder)/copy", file = Store.file(in: folder)
        try Store.backUp(folder: sample.folder, to: copy)
        let whole = try Data(contentsOf: URL(fileURLWithPath: copy))
        let broken =
            kind == "garbage"
            ? Data(repeating: 0x41, count: 9000) : Data(whole.prefix(4096)) + Data(repeating: 0x5A, count: whole.count - 4096)
        try broken.write(to: URL(fileURLWithPath: file))
        try Data("left behind".utf8).write(to: URL(fileURLWithPath: "\(file)-wal"))
        let restored = try Store.restore(copy, folder: folder)
        #expect(restored == Store.Restored(aside: "\(file).before-restore", wasUnreadable: true, missing: []))
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(file).before-restore")) == broken)
        #expect(try subjects(Store.open(folder: folder)) == ["kept"])
    }

    @Test func aWriteAheadLogThatWasLeftBehindDoesNoHarm() throws {
        let sample = try SampleStore()
        try note("kept", in: sample.store)
        let copy = "\(sample.folder)/copy", file = Store.file(in: sample.folder)
        try Store.backUp(folder: sample.folder, to: copy)
        for number in 0..<50 { try note("later \(number)", in: sample.store) }
        // In another folder, as after all programs have died: the copy by hand, and the log of the database it was copied over.
        let folder = try TemporaryFolder.make()
        try FileManager.default.copyItem(atPath: copy, toPath: Store.file(in: folder))
        try FileManager.default.copyItem(atPath: "\(file)-wal", toPath: "\(Store.file(in: folder))-wal")
        _ = try Store.restore(copy, folder: folder)
        let store = try Store.open(folder: folder)
        #expect(try subjects(store) == ["kept"])
        #expect(try store.violations() == [])
    }

    /// What must not be put back, and a word of the reason.
    enum Wrong: String, CaseIterable { case missing, garbage, foreign, newer, empty, itself, damaged }

    @Test(arguments: Wrong.allCases) func whatIsNoCopyChangesNothing(wrong: Wrong) throws {
        let sample = try SampleStore()
        try note("kept", in: sample.store)
        let copy = wrong == .itself ? Store.file(in: sample.folder) : "\(sample.folder)/copy"
        switch wrong {
        case .missing, .itself: break
        case .garbage: try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: copy))
        case .foreign: try DatabaseQueue(path: copy).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
        case .empty: try Data().write(to: URL(fileURLWithPath: copy))
        case .newer:
            try Store.backUp(folder: sample.folder, to: copy)
            try DatabaseQueue(path: copy).write { try $0.execute(sql: "INSERT INTO migration (name) VALUES ('9999 of tomorrow')") }
        case .damaged:
            try Store.backUp(folder: sample.folder, to: copy)
            let whole = try Data(contentsOf: URL(fileURLWithPath: copy))
            try (whole.prefix(4096) + Data(repeating: 0x5A, count: whole.count - 4096)).write(to: URL(fileURLWithPath: copy))
        }
        let before = try Set(FileManager.default.contentsOfDirectory(atPath: sample.folder))
        #expect { try Store.restore(copy, folder: sample.folder) } throws: { error in
            guard case StoreProblem.noBackup(copy, let why) = error else { return false }
            return wrong != .newer || why.contains("newer than this program")
        }
        #expect(try subjects(sample.store) == ["kept"])
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: sample.folder)) == before)
    }

    @Test func aCopyOfAnEarlierReleaseIsPutBackAndWaitsForMigrating() throws {
        let old = try OldDatabase.folder(), sample = try SampleStore()
        let copy = "\(sample.folder)/copy"
        try Store.backUp(folder: old, to: copy)
        #expect(try Store.restore(copy, folder: sample.folder).missing == Array(Schema.names.suffix(1)))
        #expect(throws: StoreProblem.schema(found: Array(Schema.names.dropLast()), expected: Schema.names)) {
            try sample.store.read { try $0.allMembers() }
        }
        try Store.migrate(folder: sample.folder)
        #expect(try sample.store.read { try $0.allMembers() }.map(\.slug) == ["linz"])
    }
}

@Suite struct CopyBeforeMigratingTests {
    @Test func theDatabaseAsItWasStandsBesideTheNewOne() throws {
        let folder = try OldDatabase.folder(without: 2)
        let copy = "\(Store.file(in: folder)).before-\(Schema.names.dropLast().last?.prefix(4) ?? "")"
        #expect(try Store.migrate(folder: folder) == Store.Migrated(applied: Array(Schema.names.suffix(2)), copy: copy))
        #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
        let names = try DatabaseQueue(path: copy).read { try String.fetchAll($0, sql: "SELECT name FROM migration ORDER BY name") }
        #expect(names == Array(Schema.names.dropLast(2)))
        #expect(try Store.open(folder: folder).read { try $0.allMembers() }.map(\.slug) == ["linz"])
        #expect(try Store.migrate(folder: folder) == Store.Migrated(applied: [], copy: nil))
    }

    @Test func anEarlierCopyStays() throws {
        let folder = try OldDatabase.folder()
        let copy = "\(Store.file(in: folder)).before-\(Schema.names.last?.prefix(4) ?? "")"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: copy))
        #expect(try Store.migrate(folder: folder).copy == "\(copy)-2")
        #expect(try String(contentsOfFile: copy, encoding: .utf8) == "mine")
    }

    @Test func aNewDatabaseNeedsNone() throws {
        let folder = try TemporaryFolder.make()
        #expect(try Store.migrate(folder: folder) == Store.Migrated(applied: Schema.names, copy: nil))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("before") } == [])
    }

    /// Such as for want of room: here a page of the database is damaged, so that it cannot be copied.
    @Test func withoutACopyNothingIsMigrated() throws {
        let folder = try OldDatabase.folder(), file = Store.file(in: folder)
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        let page = try #require(
            try DatabaseQueue(path: file).read { try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'memberName'") }
        )
        var broken = whole
        broken.replaceSubrange((page - 1) * 4096..<(page - 1) * 4096 + 64, with: Data(repeating: 0xFF, count: 64))
        try broken.write(to: URL(fileURLWithPath: file))
        #expect { try Store.migrate(folder: folder) } throws: { error in
            guard case StoreProblem.noCopy = error else { return false }
            return "\(error)".hasPrefix("nothing was changed, since the database cannot be copied to")
        }
        let names = try DatabaseQueue(path: file).read { try String.fetchAll($0, sql: "SELECT name FROM migration ORDER BY name") }
        #expect(names == Array(Schema.names.dropLast()))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("before") } == [])
    }

    /// Whichever programs are at hand, a copy comes first.
    @Test func databasesOfOtherReleasesAreBackedUp() throws {
        let old = try OldDatabase.folder()
        try Store.backUp(folder: old, to: "\(old)/copy")
        func names(_ file: String) throws -> [String] {
            try DatabaseQueue(path: file).read { try String.fetchAll($0, sql: "SELECT name FROM migration ORDER BY name") }
        }
        #expect(try names("\(old)/copy") == Array(Schema.names.dropLast()))
        let sample = try SampleStore()
        let database = try DatabaseQueue(path: Store.file(in: sample.folder))
        try database.write { try $0.execute(sql: "INSERT INTO migration (name) VALUES ('9999 x')") }
        try Store.backUp(folder: sample.folder, to: "\(sample.folder)/copy")
        #expect(try names("\(sample.folder)/copy") == Schema.names + ["9999 x"])
    }

    @Test func theDatabaseOfAnotherProgramIsNotBackedUp() throws {
        let folder = try TemporaryFolder.make()
        try DatabaseQueue(path: Store.file(in: folder)).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
        #expect(throws: StoreProblem.schema(found: [], expected: Schema.names)) { try Store.backUp(folder: folder, to: "\(folder)/copy") }
        #expect(throws: StoreProblem.missing("\(folder)/none/ocrt.sqlite")) {
            try Store.backUp(folder: "\(folder)/none", to: "\(folder)/copy")
        }
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/copy"))
    }
}
