import GRDB
import Synchronization

/// The one way to write: a queue with group commit.
///
/// Whoever finds the door free leads: it takes everybody waiting along in one transaction with one flush, then hands the door to the first of those
/// who came meanwhile. Nobody is answered before the flush. Each piece of work has a savepoint of its own, so that one failing does not undo its
/// neighbours. Between programs the file lock keeps the order (see `FileLock`).
final class WriteDoor: Sendable {
    private struct Line {
        var waiting: [any WaitingWork] = []
        var isLed = false
    }

    private let writer: DatabaseQueue
    private let lock: FileLock
    private let opened: OpenedFile
    private let line = Mutex(Line())

    /// So many pieces of work share one flush at most.
    private static let largestGroup = 256

    init(writer: DatabaseQueue, lock: FileLock, opened: OpenedFile) {
        self.writer = writer
        self.lock = lock
        self.opened = opened
    }

    /// How many wait at this moment.
    var waitingCount: Int { line.withLock { $0.waiting.count } }

    func pass<Value: Sendable>(_ work: @escaping @Sendable (Writer) throws -> Value) throws -> Value {
        let mine = WriteWork(work)
        let leads = line.withLock { line in
            line.waiting.append(mine)
            if line.isLed { return false }
            line.isLed = true
            return true
        }
        if leads || mine.waitForTurn() == .lead { leadGroup() }
        return try StoreProblem.named { try mine.result() }
    }

    /// Looks at the writing connection outside any transaction, between two groups. Takes no file lock, so `work` must not write.
    func withConnection<Value>(_ work: (Writer) throws -> Value) throws -> Value {
        try writer.writeWithoutTransaction { db in try work(Writer(db: db)) }
    }

    private func leadGroup() {
        let group = line.withLock { line in
            let group = Array(line.waiting.prefix(Self.largestGroup))
            line.waiting.removeFirst(group.count)
            return group
        }
        do {
            try lock.hold { try writer.writeWithoutTransaction { db in try commit(group, in: db) } }
        } catch {
            for work in group { work.fail(error) }
        }
        let next = line.withLock { line in
            if line.waiting.isEmpty { line.isLed = false }
            return line.waiting.first
        }
        next?.takeTurn(.lead)
        for work in group { work.takeTurn(.done) }
    }

    private func commit(_ group: [any WaitingWork], in db: Database) throws {
        try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        do {
            try opened.check(db)
            for work in group {
                try db.cachedStatement(sql: "SAVEPOINT work").execute()
                if !work.run(Writer(db: db)) {
                    // A full disk makes SQLite undo the whole transaction by itself: then everybody in the group must hear it.
                    guard db.isInsideTransaction else { throw StoreProblem.interrupted("the transaction was undone") }
                    try db.cachedStatement(sql: "ROLLBACK TO work").execute()
                }
                try db.cachedStatement(sql: "RELEASE work").execute()
            }
            try db.cachedStatement(sql: "COMMIT").execute()
        } catch {
            if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") }
            throw error
        }
    }
}
