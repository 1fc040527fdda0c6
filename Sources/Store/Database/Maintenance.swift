import Foundation
import GRDB

extension Store {
    /// Copies the database, as it is at one moment, into one file that must not exist yet, readable by its owner only. Reads and writes go on
    /// meanwhile. When it fails, no half copy is left.
    ///
    /// The database may have been made by an earlier or a later release: whoever updates needs a copy first, with whichever program is at hand.
    ///
    /// - Throws: `StoreProblem.missing` without a database, `schema` for one of another program, `exists` where something lies at the copy's place.
    package static func backUp(folder: String, to copy: String) throws {
        let file = file(in: folder)
        guard FileManager.default.fileExists(atPath: file) else { throw StoreProblem.missing(file) }
        try StoreProblem.named {
            let database = try Connection.unchecked { try Connection.copier(file: file) }
            try database.writeWithoutTransaction(Schema.checkOurs)
            try Aside.copy(database, to: copy)
        }
    }

    /// Moves what was written from the write-ahead log into the database file and cuts the log to nothing, so that nobody reads from it in which order
    /// the last changes came. Does nothing while others wait to write: the last of them does it. A reader that is just reading may keep it from
    /// happening; then the next call does it.
    package func cutLog() throws {
        guard door.waitingCount == 0 else { return }
        try withWritingConnection { writer in _ = try Row.fetchAll(writer.db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// What is wrong with the data, one line each; empty when all is well.
    package func violations() throws -> [String] { try read { try Invariants.violations($0.db) } }

    /// What SQLite finds wrong with a copy that `backUp` made, read through from the disk; empty when it is sound.
    package static func damage(inCopy file: String) -> [String] {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            return try DatabaseQueue(path: file, configuration: configuration).read { db in
                try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            }
        } catch { return ["\(error)"] }
    }

    /// The durability setting in force on the writing connection: 2 is FULL.
    package func synchronousSetting() throws -> Int {
        try withWritingConnection { try Int.fetchOne($0.db, sql: "PRAGMA synchronous") ?? -1 }
    }
}
