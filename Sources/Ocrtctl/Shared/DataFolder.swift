import Foundation

/// The folder of the database and its locks.
struct DataFolder {
    var path: String

    /// Whoever opens the database makes files beside it; the site cannot use them where they belong to somebody else than the folder does. So only the
    /// folder's owner works in it, not even root, whom the kernel would let.
    ///
    /// - Parameter caller: the user who has called the program.
    /// - Throws: a sentence with the command that is right. A folder that does not exist yet is anybody's.
    func requireOwner(caller: uid_t = geteuid(), arguments: [String] = CommandLine.arguments) throws(Failure) {
        guard let owner = FileOwner(of: path), owner.id != caller else { return }
        let command = arguments.map(Self.quoted).joined(separator: " ")
        let way =
            caller == 0
            ? "run: runuser -u \(owner.name) -- \(command)   (or: sudo -u \(owner.name) …), with OCRT_DATA and OCRT_CONFIG as the site has them"
            : "run it as \(owner.name)"
        throw Failure("The folder \(path) belongs to \(owner.name), and this is \(FileOwner(id: caller).name): \(way).")
    }

    /// As a shell takes it for one word.
    private static func quoted(_ argument: String) -> String {
        let isPlain = !argument.isEmpty && argument.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-=,:@+".contains($0)) }
        return isPlain ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
    }

    /// Creates the folder, for the owner alone, where it is missing. One that exists is left as it is.
    func create() throws(Failure) {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw Failure("The folder \(path) cannot be created: \(String(cString: strerror(errno))).") }
    }
}
