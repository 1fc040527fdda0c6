import Foundation
import Store
import UseCases

/// Whether other users of the machine could read or change the data. On rented web space there are hundreds of them.
struct PermissionCheck {
    /// Folders and files to look at.
    var paths: [String]

    init(paths: [String]) { self.paths = paths }

    /// - Parameter file: the configuration's file, if there is one.
    init(configuration: Configuration, file: String?) {
        let database = Store.file(in: configuration.dataFolder)
        paths = [configuration.dataFolder, database, "\(database)-wal", "\(database)-shm"]
        if let file, !file.isEmpty { paths.append(file) }
    }

    func findings() -> [String] {
        paths.compactMap { path in
            guard let mode = Self.mode(of: path), mode & 0o007 != 0, Self.isReachable(path) else { return nil }
            return "permissions: others can \(mode & 0o002 != 0 ? "change" : "read") \(path); run: chmod o-rwx \(path)"
        }
    }

    /// Whether others may pass through every folder above it: behind a closed one, what a file allows does not matter.
    private static func isReachable(_ path: String) -> Bool {
        var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
        while folder.path != "/" {
            guard let mode = mode(of: folder.path), mode & 0o001 != 0 else { return false }
            folder.deleteLastPathComponent()
        }
        return true
    }

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode : nil
    }
}
