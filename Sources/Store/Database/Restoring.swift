import Foundation
import GRDB

extension Store {
    /// What putting back a copy has done.
    package struct Restored: Equatable, Sendable {
        /// The file with the database as it was before; nil where there was none.
        package var aside: String?
        /// Whether that database could not be read: then its file was moved away as it was. Programs that had it open notice, and open the new one.
        package var wasUnreadable: Bool
        /// The migrations that the copy has not had yet.
        package var missing: [String]
    }

    /// Puts a copy in the place of the database, all of it or nothing, while programs may be running: what is being written ends first, and from then
    /// on they read and write what was put back. The file stays the same one, with its owner and mode.
    ///
    /// - Parameter copy: made by `backUp` or `migrate`.
    /// - Throws: `StoreProblem.noBackup` for a file that is no sound database of ours or of a newer release; `noCopy` where the present database
    ///   cannot be put aside. Nothing is changed then.
    package static func restore(_ copy: String, folder: String, journal: JournalMode = .wal) throws -> Restored {
        let file = file(in: folder)
        if let place = FilePlace(copy), place == FilePlace(file) { throw StoreProblem.noBackup(copy, why: "it is the database itself") }
        let source = try restorable(copy)
        let missing = try source.read { db in try Array(Schema.names.dropFirst(Schema.applied(db).count)) }
        return try FileLock(folder: folder).hold {
            let isNew = try PrivateFile.create(file)
            let aside = Aside.free("before-restore", folder: folder)
            var readable: DatabaseQueue?
            if !isNew { readable = try putAside(file, to: aside) }
            let target = try readable ?? fresh(file)
            try Connection.makeDurable(target, journal: journal, lock: nil)
            try StoreProblem.named { try source.backup(to: target) }
            // What was there before shall not stay readable in the write-ahead log. A reader may keep it from happening; the next one does it.
            _ = try? target.writeWithoutTransaction { db in try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            return Restored(aside: isNew ? nil : aside, wasUnreadable: !isNew && readable == nil, missing: missing)
        }
    }

    /// The copy, read through; nothing of it is changed.
    private static func restorable(_ copy: String) throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: copy) else { throw StoreProblem.noBackup(copy, why: "there is no such file") }
        let damage = damage(inCopy: copy)
        guard damage.isEmpty else {
            throw StoreProblem.noBackup(copy, why: "it is no sound database (\(damage.prefix(3).joined(separator: "; ")))")
        }
        var configuration = Configuration()
        configuration.readonly = true
        let source = try DatabaseQueue(path: copy, configuration: configuration)
        do { try source.read(Schema.checkMigratable) } catch let problem as StoreProblem {
            throw StoreProblem.noBackup(copy, why: "\(problem)")
        }
        guard try source.read({ db in try !Schema.applied(db).isEmpty }) else {
            throw StoreProblem.noBackup(copy, why: "it is empty")
        }
        return source
    }

    /// Copies the present database aside. Nil where SQLite cannot read it, as when a file was copied over it by hand and the write-ahead log of another
    /// one was left behind: then the files are moved.
    private static func putAside(_ file: String, to aside: String) throws -> DatabaseQueue? {
        do {
            let present = try Connection.copier(file: file)
            try Aside.copy(present, to: aside)
            return present
        } catch let error where isDamage(error) {
            do { try Aside.move(file, to: aside) } catch { throw StoreProblem.noCopy(aside, why: "\(error)") }
            return nil
        } catch { throw StoreProblem.noCopy(aside, why: "\(error)") }
    }

    private static func isDamage(_ error: any Error) -> Bool {
        if error is Aside.Unsound { return true }
        return [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains((error as? DatabaseError)?.resultCode)
    }

    private static func fresh(_ file: String) throws -> DatabaseQueue {
        _ = try PrivateFile.create(file)
        return try Connection.copier(file: file)
    }
}
