import Foundation
import GRDB

/// Copies of the database beside it, made before something changes it.
enum Aside {
    /// The name of a file in the folder that nobody has taken, such as `ocrt.sqlite.before-0017`, or `ocrt.sqlite.before-0017-2` the second time.
    static func free(_ ending: String, folder: String) -> String {
        let name = "\(Store.file(in: folder)).\(ending)"
        var candidate = name
        var number = 1
        while FileManager.default.fileExists(atPath: candidate) {
            number += 1
            candidate = "\(name)-\(number)"
        }
        return candidate
    }

    /// Copies the database as it is at one moment into a new file that its owner alone can read, and reads the copy through. When that fails, no half
    /// copy is left.
    static func copy(_ database: DatabaseQueue, to file: String) throws {
        guard try PrivateFile.create(file) else { throw StoreProblem.exists(file) }
        do {
            try database.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [file]) }
            try PrivateFile.flush(file)
            let damage = Store.damage(inCopy: file)
            guard damage.isEmpty else { throw Unsound(damage: damage) }
        } catch {
            try? FileManager.default.removeItem(atPath: file)
            throw error
        }
    }

    /// What was copied has come out damaged: the database itself is.
    struct Unsound: Error, CustomStringConvertible {
        var damage: [String]
        var description: String { "the database is damaged (\(damage.prefix(3).joined(separator: "; ")))" }
    }

    /// Puts a file that cannot be read as a database, and what SQLite keeps beside it, under the name of a copy.
    static func move(_ file: String, to aside: String) throws {
        for part in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: file + part) {
            try FileManager.default.moveItem(atPath: file + part, toPath: aside + part)
        }
    }
}
