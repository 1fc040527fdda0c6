import Foundation

/// A file without a name, which ends with its last reader. Unlike a pipe it never waits for the other side and never breaks.
final class PassingFile {
    let handle: FileHandle

    private static let mostSaid = 500

    init(_ bytes: [UInt8]) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("ocrt-mail-\(UUID().uuidString)").path
        let made = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made, let handle = FileHandle(forUpdatingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
        self.handle = handle
        try FileManager.default.removeItem(atPath: path)
        try handle.write(contentsOf: Data(bytes))
        try handle.seek(toOffset: 0)
    }

    /// The end of what a command wrote into it, as text.
    func text() -> String {
        guard (try? handle.seek(toOffset: 0)) != nil, let data = try? handle.readToEnd() else { return "" }
        return String(String(decoding: data, as: UTF8.self).suffix(Self.mostSaid)).trimmingSpaces
    }
}
