import Foundation
import Store

/// Whether the database and what lies beside it belong to the folder's owner, as whom the site runs: it can open nothing else.
struct OwnershipCheck {
    /// The data folder, then the files in it.
    var folder: String

    func findings() -> [String] {
        guard let owner = FileOwner(of: folder) else { return [] }
        return DataFiles.all(in: folder).compactMap { path in
            guard let other = FileOwner(of: path), other != owner else { return nil }
            return """
                ownership: \(path) belongs to \(other.name), its folder to \(owner.name): the site cannot open it; \
                run: chown \(owner.name) \(path)
                """
        }
    }
}

/// What lies in a data folder.
enum DataFiles {
    /// The database, its journals and the programs' locks, there or not.
    static func all(in folder: String) -> [String] {
        let database = Store.file(in: folder)
        return [database, "\(database)-wal", "\(database)-shm", "\(folder)/write.lock", "\(folder)/write.turnstile"]
    }
}
