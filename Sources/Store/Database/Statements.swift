import Domain
import GRDB

/// One statement, bound parameters, prepared once per connection.
extension Database {
    /// Runs a statement and returns how many rows it changed.
    @discardableResult
    func change(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try cachedStatement(sql: sql).execute(arguments: arguments)
        return changesCount
    }

    /// The rows of a query, each turned into a value while it is read.
    func all<Value>(_ sql: String, _ arguments: StatementArguments = [], _ value: (Row) throws -> Value) throws -> [Value] {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try cursor.next() { values.append(try value(row)) }
        return values
    }

    /// The first row of a query.
    func first<Value>(_ sql: String, _ arguments: StatementArguments = [], _ value: (Row) throws -> Value) throws -> Value? {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        return try cursor.next().map(value)
    }
}

/// An instant is stored as its seconds.
extension Instant: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { seconds.databaseValue }
    package static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? { Int64.fromDatabaseValue(value).map(Instant.init) }
}
