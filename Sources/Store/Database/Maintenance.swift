import Domain
import Foundation
import GRDB

extension Store {
    /// Copies the database, as it is at one moment, into one file that must not exist yet. Reads and writes go on meanwhile.
    package func backUp(to file: String) throws {
        // Created empty, for the owner alone, which SQLite takes as a place to copy to: the copy is at no moment open to others.
        let descriptor = Foundation.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreProblem.interrupted("\(file): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        do {
            try withUnlimitedReader { reader in try reader.db.execute(sql: "VACUUM INTO ?", arguments: [file]) }
            guard fsync(descriptor) == 0 else { throw StoreProblem.interrupted("\(file): \(String(cString: strerror(errno)))") }
        } catch {
            unlink(file)
            throw error
        }
    }

    /// What is wrong with the data, one line each; empty when all is well.
    package func violations() throws -> [String] { try read { try Invariants.violations($0.db) } }

    /// What SQLite finds wrong with a copy that `backUp` made, read through from the disk; empty when it is sound.
    package static func damage(inCopy file: String) throws -> [String] {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: file, configuration: configuration).read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        }
    }

    /// The durability setting in force on the writing connection: 2 is FULL.
    package func synchronousSetting() throws -> Int {
        try withWritingConnection { try Int.fetchOne($0.db, sql: "PRAGMA synchronous") ?? -1 }
    }

    private func withUnlimitedReader(_ work: (Reader) throws -> Void) throws {
        let connection = try DatabaseQueue(path: Store.file(in: folder))
        try connection.writeWithoutTransaction { try work(Reader(db: $0)) }
    }
}
