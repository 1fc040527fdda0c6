import Foundation
import Store

/// The folder of the database and its locks.
struct DataFolder {
    var path: String

    /// Creates folder and database file, for the owner alone, where they are missing. What exists is left as it is.
    func prepare() throws(Failure) {
        if !FileManager.default.fileExists(atPath: path) {
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch { throw Failure("The folder \(path) cannot be created: \(Self.reason)") }
        }
        // Before SQLite creates it, which would take the permissions from the umask; its journal gets those of the file.
        let descriptor = open(Store.file(in: path), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure("\(Store.file(in: path)) cannot be written: \(Self.reason)") }
        close(descriptor)
    }

    private static var reason: String { String(cString: strerror(errno)) + "." }
}
