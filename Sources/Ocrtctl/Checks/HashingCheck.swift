import Credentials

/// Whether stolen password hashes would hold.
struct HashingCheck {
    var parameters: HashParameters

    func findings() -> [String] {
        guard parameters.isBelowRecommendation else { return [] }
        return [
            """
            passwords: \(parameters.memoryKiB) KiB and \(parameters.passes) passes are less than OWASP recommends (19456 KiB and 2, or 7168 KiB and 5); \
            raise argon2_memory_kib or argon2_passes
            """
        ]
    }
}
