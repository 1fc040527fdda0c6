import Domain
import Foundation
import GRDB

/// The one SQLite file, opened by one program.
///
/// Reads run on connections of their own, one per thread at a time; writes go through the one write door. Both see only whole transactions.
package final class Store: Sendable {
    private let readers: ReaderPool
    private let opened: OpenedFile
    let door: WriteDoor
    /// The data folder.
    package let folder: String

    /// The database's file in the data folder.
    package static func file(in folder: String) -> String { "\(folder)/ocrt.sqlite" }

    /// Opens the file and checks that its schema is the one this program was built for.
    ///
    /// - Parameters:
    ///   - folder: the data folder.
    ///   - readers: how many reads may run at once; further ones wait.
    ///   - journal: `wal`, or `delete` for network file systems, where WAL is not safe.
    /// - Throws: `StoreProblem.missing` without a file, `StoreProblem.schema` with another schema or a file that is no database; nothing is created
    ///   or changed then.
    package static func open(folder: String, readers: Int = 8, journal: JournalMode = .wal) throws -> Store {
        guard FileManager.default.fileExists(atPath: file(in: folder)) else { throw StoreProblem.missing(file(in: folder)) }
        return try StoreProblem.named { try Store(folder: folder, readers: readers, journal: journal) }
    }

    /// What bringing a database up to date has done.
    package struct Migrated: Equatable, Sendable {
        /// The names of the migrations that were applied, in order.
        package var applied: [String]
        /// The file with the database as it was before; nil where nothing was applied, or there was none.
        package var copy: String?
    }

    /// Creates the file if there is none, readable by its owner only, and brings its schema up to date. A database of an earlier release is copied
    /// beside itself first. Only `ocrtctl migrate` and tests call it.
    ///
    /// - Throws: `StoreProblem.schema` for the database of a newer release or of another program, `noCopy` where it cannot be copied; it is not
    ///   changed then.
    @discardableResult
    package static func migrate(folder: String, journal: JournalMode = .wal) throws -> Migrated {
        let lock = try FileLock(folder: folder)
        return try lock.hold {
            let file = file(in: folder)
            _ = try PrivateFile.create(file)
            let writer = try Connection.writer(file: file, check: Schema.checkMigratable)
            let copy = try copyBeforeMigrating(writer, folder: folder)
            try Connection.makeDurable(writer, journal: journal, lock: nil)
            return Migrated(applied: try Schema.migrate(writer), copy: copy)
        }
    }

    /// Nil where there is nothing to lose, or nothing to do.
    private static func copyBeforeMigrating(_ writer: DatabaseQueue, folder: String) throws -> String? {
        let applied = try writer.writeWithoutTransaction(Schema.applied)
        guard !applied.isEmpty, let first = Schema.names.dropFirst(applied.count).first else { return nil }
        let copy = Aside.free("before-\(first.prefix(4))", folder: folder)
        do { try Aside.copy(writer, to: copy) } catch { throw StoreProblem.noCopy(copy, why: "\(error)") }
        return copy
    }

    private init(folder: String, readers: Int, journal: JournalMode) throws {
        self.folder = folder
        let file = Store.file(in: folder)
        // The lock files come after the check: beside a foreign file there shall be none.
        let writer = try Connection.writer(file: file, check: Schema.check)
        let lock = try FileLock(folder: folder)
        try Connection.makeDurable(writer, journal: journal, lock: lock)
        opened = OpenedFile(path: file)
        door = WriteDoor(writer: writer, lock: lock, opened: opened)
        self.readers = ReaderPool(file: file, opened: opened, most: readers)
    }

    /// False once another file lies in the opened one's place, which is then to be opened anew.
    package var isInPlace: Bool { opened.isInPlace }

    /// Runs reads against one state of the data: what other programs commit meanwhile is not seen.
    ///
    /// - Throws: `StoreProblem.schema` or `replaced` where the database is no longer the one that was opened.
    package func read<Value>(_ work: (Reader) throws -> Value) throws -> Value { try readers.read(work) }

    /// Runs a piece of writing, all of it or nothing, and returns after it is on the disk.
    ///
    /// What `work` throws undoes its own changes and nobody else's. `work` may run on another thread.
    ///
    /// - Throws: as `read`, before any work is done.
    package func write<Value: Sendable>(_ work: @escaping @Sendable (Writer) throws -> Value) throws -> Value { try door.pass(work) }

    /// Runs `work` on the writing connection outside any transaction, for checks of the connection. It must not write.
    package func withWritingConnection<Value>(_ work: (Writer) throws -> Value) throws -> Value { try door.withConnection(work) }
}

/// How SQLite keeps its journal.
package enum JournalMode: String, Sendable { case wal, delete }

/// Reading: one state of the data. Queries are extensions, one file per noun.
package struct Reader {
    let db: Database
}

/// Writing inside one transaction; can read what it has written.
package struct Writer {
    let db: Database
    package var reader: Reader { Reader(db: db) }
}
