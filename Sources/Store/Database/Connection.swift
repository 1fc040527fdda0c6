import Foundation
import GRDB

/// The settings every connection has.
enum Connection {
    /// The writing connection: durable, that is, a commit returns after the flush.
    ///
    /// - Parameter check: looks at the schema before anything is changed: setting the journal writes into the file.
    static func writer(file: String, journal: JournalMode, check: (Database) throws -> Void) throws -> DatabaseQueue {
        var configuration = common()
        configuration.label = "writer"
        let queue: DatabaseQueue
        do { queue = try DatabaseQueue(path: file, configuration: configuration) } catch let error as DatabaseError
            where error.resultCode == .SQLITE_NOTADB
        {
            throw StoreProblem.schema(found: [], expected: Schema.names)
        }
        try queue.writeWithoutTransaction { db in
            try check(db)
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(journal.rawValue)")
            guard mode == journal.rawValue else { throw StoreProblem.interrupted("the journal mode stays \(mode ?? "unknown")") }
            // After the journal mode, since switching to WAL by some paths lowers it: a commit that was answered must survive a power cut.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        return queue
    }

    static func reader(file: String) throws -> DatabaseQueue {
        var configuration = common()
        configuration.label = "reader"
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA query_only = 1; PRAGMA cache_size = -1000") }
        return try DatabaseQueue(path: file, configuration: configuration)
    }

    /// For copying the whole file: `VACUUM INTO` writes, though not into this database, and so may not be told `query_only`.
    static func copier(file: String) throws -> DatabaseQueue {
        var configuration = common()
        configuration.label = "copier"
        return try DatabaseQueue(path: file, configuration: configuration)
    }

    private static func common() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // The write door keeps our programs apart; this is for strangers such as the sqlite3 shell or a backup.
        configuration.busyMode = .timeout(10)
        configuration.publicStatementArguments = false
        configuration.maximumReaderCount = 1
        return configuration
    }
}
