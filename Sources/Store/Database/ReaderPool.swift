import Dispatch
import GRDB
import Synchronization

/// Reading connections, opened when first needed and used by one thread at a time. Whoever finds none free waits.
final class ReaderPool: Sendable {
    private let file: String
    private let opened: OpenedFile
    private let free: DispatchSemaphore
    private let idle = Mutex<[DatabaseQueue]>([])

    init(file: String, opened: OpenedFile, most: Int) {
        self.file = file
        self.opened = opened
        free = DispatchSemaphore(value: most)
    }

    func read<Value>(_ work: (Reader) throws -> Value) throws -> Value {
        free.wait()
        defer { free.signal() }
        let connection = try idle.withLock { $0.popLast() } ?? Connection.reader(file: file)
        defer { idle.withLock { $0.append(connection) } }
        return try connection.unsafeRead { db in
            // One deferred transaction, so that all queries of a page see the same state.
            try db.cachedStatement(sql: "BEGIN DEFERRED").execute()
            do {
                // A newer schema may keep what it protects in tables that this program does not know: rather nothing is read than too much.
                try opened.check(db)
                let value = try work(Reader(db: db))
                try db.cachedStatement(sql: "COMMIT").execute()
                return value
            } catch {
                if db.isInsideTransaction { try? db.cachedStatement(sql: "ROLLBACK").execute() }
                throw error
            }
        }
    }
}
