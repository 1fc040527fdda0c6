import Foundation

/// To whom a file or folder belongs.
struct FileOwner: Equatable {
    let id: uid_t

    init(id: uid_t) { self.id = id }

    /// Nil where there is nothing.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        id = status.st_uid
    }

    /// The user's name; the number where it has none.
    var name: String {
        guard let entry = getpwuid(id) else { return String(id) }
        return String(cString: entry.pointee.pw_name)
    }
}
