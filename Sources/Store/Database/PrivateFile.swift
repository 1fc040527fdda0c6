import Foundation

/// A file that nobody but its owner may read from its first moment on: it will hold names, addresses and hashes of passwords.
enum PrivateFile {
    /// Creates an empty file; false where there is one already.
    static func create(_ path: String) throws -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
            return true
        }
        guard errno == EEXIST else { throw StoreProblem.interrupted("\(path): \(String(cString: strerror(errno)))") }
        return false
    }

    /// Returns after the file's bytes are on the disk.
    static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreProblem.interrupted("\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreProblem.interrupted("\(path): \(String(cString: strerror(errno)))") }
    }
}
