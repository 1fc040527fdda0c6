import Foundation

/// The folder of the database and its locks.
struct DataFolder {
    var path: String

    /// Creates the folder, for the owner alone, where it is missing. One that exists is left as it is.
    func create() throws(Failure) {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw Failure("The folder \(path) cannot be created: \(String(cString: strerror(errno))).") }
    }
}
