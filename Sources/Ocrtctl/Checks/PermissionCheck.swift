import Foundation
import Store
import UseCases

/// Whether other users of the machine could read or change the data. On rented web space there are hundreds of them, often in one group.
struct PermissionCheck {
    /// Folders and files that belong to their owner alone.
    var own: [String]
    /// Files that the owner's group may share, as the configuration of a service does, but nobody else.
    var shared: [String]

    /// - Parameter file: the configuration's file, if there is one.
    init(configuration: Configuration, file: String?) {
        own = [configuration.dataFolder] + DataFiles.all(in: configuration.dataFolder)
        shared = [file].compactMap(\.self).filter { !$0.isEmpty }
    }

    func findings() -> [String] {
        (own + shared).flatMap { path -> [String] in
            let others = finding(path, "others", bits: 0o007, passing: 0o001, "o-rwx")
            let group = own.contains(path) ? finding(path, "the group", bits: 0o070, passing: 0o011, "g-rwx") : nil
            return [others, group].compactMap(\.self)
        }
    }

    /// - Parameters:
    ///   - bits: what such people may do with it.
    ///   - passing: what lets them pass a folder above it.
    private func finding(_ path: String, _ who: String, bits: mode_t, passing: mode_t, _ change: String) -> String? {
        guard let mode = Self.mode(of: path), mode & bits != 0, Self.isReachable(path, passing) else { return nil }
        return "permissions: \(who) can \(mode & bits & 0o022 != 0 ? "change" : "read") \(path); run: chmod \(change) \(path)"
    }

    /// Whether such people may pass through every folder above it: behind a closed one, what a file allows does not matter.
    private static func isReachable(_ path: String, _ passing: mode_t) -> Bool {
        var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
        while folder.path != "/" {
            guard let mode = mode(of: folder.path), mode & passing != 0 else { return false }
            folder.deleteLastPathComponent()
        }
        return true
    }

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode : nil
    }
}
