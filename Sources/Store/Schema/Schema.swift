import GRDB

/// The append-only list of migrations. What has been released is never edited; a change is a new entry at the end.
enum Schema {
    static let migrations: [(name: String, sql: String)] = [
        ("0001 accounts, members, cycles, reports", migration0001),
        ("0002 two people, one report", migration0002),
        ("0003 presence", migration0003),
        ("0004 dividing the work", migration0004),
        ("0005 memory across cycles", migration0005),
        ("0006 outbox", migration0006),
        ("0007 council", migration0007),
        ("0008 feedback", migration0008),
        ("0009 letter", migration0009),
        ("0010 publication and library", migration0010),
        ("0011 prize", migration0011),
        ("0012 general feedback", migration0012),
        ("0013 inhabitants by year", migration0013),
        ("0014 attendance", migration0014),
        ("0015 erased passages", migration0015),
        ("0016 score sheets", migration0016),
        ("0017 measured texts", migration0017),
        ("0018 failed tries", migration0018),
        ("0019 counted polls", migration0019),
    ]

    static var names: [String] { migrations.map(\.name) }

    /// Throws `StoreProblem.schema` unless exactly this program's migrations were applied. Changes nothing.
    static func check(_ db: Database) throws {
        let applied = try applied(db)
        guard applied == names else { throw StoreProblem.schema(found: applied, expected: names) }
    }

    /// Throws `StoreProblem.schema` unless the database is empty or was made by this or an earlier release. Changes nothing.
    static func checkMigratable(_ db: Database) throws {
        let applied = try applied(db)
        let isForeign =
            try applied.isEmpty && db.first("SELECT 1 FROM sqlite_schema WHERE tbl_name <> 'migration'", [], { _ in true }) ?? false
        guard !isForeign, applied == Array(names.prefix(applied.count)) else { throw StoreProblem.schema(found: applied, expected: names) }
    }

    /// Applies what is missing, each migration in a transaction of its own. `checkMigratable` has been asked before.
    ///
    /// Foreign keys are off meanwhile, so that a migration can make a table anew, and are all looked at before it commits.
    ///
    /// - Returns: the names of what was applied.
    static func migrate(_ queue: DatabaseQueue) throws -> [String] {
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql:
                    "CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, appliedAt TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT"
            )
            let missing = migrations.dropFirst(try applied(db).count)
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            for migration in missing {
                try db.inTransaction(.immediate) {
                    try db.execute(sql: migration.sql)
                    try db.checkForeignKeys()
                    try db.execute(sql: "INSERT INTO migration (name) VALUES (?)", arguments: [migration.name])
                    return .commit
                }
            }
            try db.execute(sql: "PRAGMA foreign_keys = ON")
            return missing.map(\.name)
        }
    }

    /// As `check`, for every transaction of a program that runs: migrations are only ever added, so looking at the last one is enough, and that is one
    /// page which is in memory. (SQLite's own `schema_version` stays the same where a migration only changes rows, and changes with VACUUM.)
    static func checkAgain(_ db: Database) throws {
        let last = try db.first("SELECT max(name) FROM migration") { $0[0] as String? }
        if last != names.last { try check(db) }
    }

    /// Throws `StoreProblem.schema` unless the database was made by a release of this program, be it an earlier or a later one. Changes nothing.
    static func checkOurs(_ db: Database) throws {
        let applied = try applied(db)
        guard !applied.isEmpty, applied.starts(with: names) || names.starts(with: applied) else {
            throw StoreProblem.schema(found: applied, expected: names)
        }
    }

    /// The names of the migrations that the database has had; none for a database of another program.
    static func applied(_ db: Database) throws -> [String] {
        guard try db.tableExists("migration") else { return [] }
        return try String.fetchAll(db, sql: "SELECT name FROM migration ORDER BY name")
    }
}
