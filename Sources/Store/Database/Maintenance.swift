import Domain
import Foundation
import GRDB

extension Store {
    /// Copies the database, as it is at one moment, into one file that must not exist yet. Reads and writes go on meanwhile.
    package func backUp(to file: String) throws {
        guard !FileManager.default.fileExists(atPath: file) else { throw StoreProblem.interrupted("\(file) exists") }
        try withUnlimitedReader { reader in try reader.db.execute(sql: "VACUUM INTO ?", arguments: [file]) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }

    /// What is wrong with the data, one line each; empty when all is well.
    package func violations() throws -> [String] { try read { try Invariants.violations($0.db) } }

    /// The durability setting in force on the writing connection: 2 is FULL.
    package func synchronousSetting() throws -> Int {
        try withWritingConnection { try Int.fetchOne($0.db, sql: "PRAGMA synchronous") ?? -1 }
    }

    private func withUnlimitedReader(_ work: (Reader) throws -> Void) throws {
        let connection = try DatabaseQueue(path: Store.file(in: folder))
        try connection.writeWithoutTransaction { try work(Reader(db: $0)) }
    }
}
