import Foundation
import Store

/// Whether the journal fits the disk: WAL shares memory between programs, which no network file system can.
struct DiskCheck {
    var folder: String
    var journal: JournalMode

    /// Nothing where the kernel does not tell what is mounted.
    func findings() -> [String] {
        findings(mounts: (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? "")
    }

    /// - Parameter mounts: lines of device, folder, kind of file system and more, as in /proc/self/mounts.
    func findings(mounts: String) -> [String] {
        guard journal == .wal, let kind = kind(in: mounts), Self.networkKinds.contains(kind) else { return [] }
        return ["disk: \(folder) lies on a network file system (\(kind)); set journal_mode = delete while no program runs"]
    }

    /// The file system that the folder lies on: the last one mounted on the nearest folder above it.
    private func kind(in mounts: String) -> String? {
        let path = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path + "/"
        let above = mounts.split(separator: "\n").compactMap { line -> (point: String, kind: String)? in
            let fields = line.split(separator: " ")
            guard fields.count > 2 else { return nil }
            let point = fields[1].replacing("\\040", with: " ")
            return path.hasPrefix(point.hasSuffix("/") ? point : point + "/") ? (String(point), String(fields[2])) : nil
        }
        let longest = above.map(\.point.count).max()
        return above.last { $0.point.count == longest }?.kind
    }

    private static let networkKinds: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "fuse.sshfs", "fuse.glusterfs",
    ]
}
