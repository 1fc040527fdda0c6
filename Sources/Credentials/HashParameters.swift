/// What one Argon2id hashing costs. Every value can be configured, since a small rented machine may not have more.
package struct HashParameters: Sendable, Equatable {
    package let memoryKiB: UInt32
    package let passes: UInt32
    package let lanes: UInt32

    /// The defaults are OWASP's: 19 MiB, 2 passes, 1 lane.
    package init(memoryKiB: UInt32 = 19_456, passes: UInt32 = 2, lanes: UInt32 = 1) {
        self.memoryKiB = memoryKiB
        self.passes = passes
        self.lanes = lanes
    }

    /// Whether this is weaker than each of the settings that OWASP calls equally strong. Such a setting works;
    /// whoever reads the configuration reports it.
    package var isBelowRecommendation: Bool {
        !Self.recommended.contains { memoryKiB >= $0.memoryKiB && passes >= $0.passes }
    }

    /// OWASP's password storage cheat sheet: less memory is made good by more passes, down to 7 MiB.
    private static let recommended: [(memoryKiB: UInt32, passes: UInt32)] = [
        (47_104, 1), (19_456, 2), (12_288, 3), (9_216, 4), (7_168, 5),
    ]

    /// What a hash may ask of us at most, and what Argon2 needs at least. A damaged row must not make the program ask for a terabyte or an hour;
    /// a configuration beyond it would make hashes that fit no password, and is refused by whoever reads it.
    package var isAffordable: Bool {
        memoryKiB <= 1_048_576 && passes <= 64 && (1...16).contains(lanes) && passes >= 1 && memoryKiB >= 8 * lanes
    }
}
