import Foundation
import Store

/// Whether the journal fits the disk: WAL shares memory between programs, which no network file system can.
struct DiskCheck {
    var folder: String
    var journal: JournalMode

    func findings() -> [String] {
        var disk = statfs()
        guard statfs(folder, &disk) == 0 else { return ["disk: \(folder) cannot be looked at: \(String(cString: strerror(errno)))"] }
        return Self.findings(folder: folder, kind: UInt32(truncatingIfNeeded: disk.f_type), journal: journal)
    }

    /// - Parameter kind: the number by which the kernel knows the file system.
    static func findings(folder: String, kind: UInt32, journal: JournalMode) -> [String] {
        guard journal == .wal, let name = networkKinds[kind] else { return [] }
        return ["disk: \(folder) lies on a network file system (\(name)); set journal_mode = delete while no program runs"]
    }

    /// From `man 2 statfs`.
    private static let networkKinds: [UInt32: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFE53_4D42: "SMB2", 0xFF53_4D42: "CIFS", 0x564C: "NCP", 0x5346_414F: "AFS", 0x0102_1997: "9P",
        0x00C3_6400: "Ceph",
    ]
}
