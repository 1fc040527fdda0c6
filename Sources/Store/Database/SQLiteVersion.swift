import GRDB

/// The version of the system's SQLite, which we do not bring with us.
enum SQLiteVersion {
    /// The first one with the operator `->>`.
    static let needed = "3.38"

    /// Throws `StoreProblem.sqlite` for one that is too old: the first query with something newer would fail in words that nobody understands.
    static func check(_ db: Database) throws {
        try check(String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "unknown")
    }

    static func check(_ version: String) throws(StoreProblem) {
        guard !numbers(version).lexicographicallyPrecedes(numbers(needed)) else { throw .sqlite(found: version) }
    }

    private static func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
}
