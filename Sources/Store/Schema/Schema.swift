import GRDB

/// The append-only list of migrations. What has been released is never edited; a change is a new entry at the end.
enum Schema {
    static let migrations: [(name: String, sql: String)] = [
        ("0001 accounts, members, cycles, reports", migration0001)
    ]

    static var names: [String] { migrations.map(\.name) }

    /// Applies what is missing, each migration in a transaction of its own.
    static func migrate(_ queue: DatabaseQueue) throws -> [String] {
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, appliedAt TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT")
            let applied = try applied(db)
            guard applied == Array(names.prefix(applied.count)) else { throw StoreProblem.schema(found: applied, expected: names) }
            for migration in migrations.dropFirst(applied.count) {
                try db.inTransaction(.immediate) {
                    try db.execute(sql: migration.sql)
                    try db.execute(sql: "INSERT INTO migration (name) VALUES (?)", arguments: [migration.name])
                    return .commit
                }
            }
            return Array(names.dropFirst(applied.count))
        }
    }

    /// Throws unless exactly this program's migrations were applied.
    static func check(_ db: Database) throws {
        let applied = try db.tableExists("migration") ? applied(db) : []
        guard applied == names else { throw StoreProblem.schema(found: applied, expected: names) }
    }

    private static func applied(_ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT name FROM migration ORDER BY name")
    }
}
