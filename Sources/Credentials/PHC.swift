/// A stored password hash, as the string that the PHC format prescribes: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`.
/// It carries its parameters, so that each hash can still be checked after the configuration changed.
struct PHC: Equatable {
    let parameters: HashParameters
    let salt: [UInt8]
    let tag: [UInt8]

    init(parameters: HashParameters, salt: [UInt8], tag: [UInt8]) {
        self.parameters = parameters
        self.salt = salt
        self.tag = tag
    }

    /// Reads what `text` writes, and refuses everything else: other algorithms, missing or doubled parts, sizes
    /// that Argon2 refuses, costs beyond what this program would spend.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else { return nil }
        let costs = parts[3].split(separator: ",", omittingEmptySubsequences: false)
        guard costs.count == 3,
            let memory = Self.number(costs[0], after: "m="),
            let passes = Self.number(costs[1], after: "t="),
            let lanes = Self.number(costs[2], after: "p=")
        else { return nil }
        parameters = HashParameters(memoryKiB: memory, passes: passes, lanes: lanes)
        guard parameters.isAffordable,
            let salt = Base64.standard.decode(parts[4]), (8...64).contains(salt.count),
            let tag = Base64.standard.decode(parts[5]), (16...64).contains(tag.count)
        else { return nil }
        self.salt = salt
        self.tag = tag
    }

    var text: String {
        let costs = "m=\(parameters.memoryKiB),t=\(parameters.passes),p=\(parameters.lanes)"
        return "$argon2id$v=19$\(costs)$\(Base64.standard.encode(salt))$\(Base64.standard.encode(tag))"
    }

    private static func number(_ part: Substring, after name: String) -> UInt32? {
        guard part.hasPrefix(name) else { return nil }
        let digits = part.dropFirst(name.count)
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return UInt32(digits)
    }
}
