/// Whether a commit waits for the disk.
struct DurabilityCheck {
    /// SQLite's `synchronous` on the writing connection.
    var setting: Int

    /// 2 is FULL, 3 is EXTRA; below, a power cut may take what was answered "saved".
    func findings() -> [String] {
        setting >= 2
            ? [] : ["durability: SQLite's setting synchronous is \(setting) instead of 2 (FULL): a power cut may take saved answers"]
    }
}
