/// Where a request comes from, as one value however it is spelled: `192.0.2.7`, `192.0.2.7:4711`, `::ffff:192.0.2.7` and `[::ffff:c000:207]:4711` are
/// one address.
package enum NetworkAddress: Hashable, Sendable {
    case four(UInt32)
    case six(high: UInt64, low: UInt64)
    /// What a web server passed is no address. All such visitors count as one.
    case unknown

    /// Reads what web servers and proxies write, with or without a port, brackets, quotation marks and the zone of a link. Nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count <= 100, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let around = " \t\"".unicodeScalars
        let host = Self.host(of: text.dropLast { around.contains($0) }.drop { " \t\"".contains($0) })
        guard let address = host.flatMap({ Self.six($0) ?? Self.four($0).map(NetworkAddress.four) }) else { return nil }
        self = address
    }

    /// What is counted as one visitor's network: an IPv4 address, or the first 64 bits of an IPv6 address, of which every household has as many as it likes.
    package var network: String {
        switch self {
        case .six(let high, _): Self.hexadecimal(Self.groups(high)) + "::/64"
        case .four, .unknown: text
        }
    }

    /// The wider network, for whoever has thousands of the others: the first 48 bits of an IPv6 address. Nil for IPv4, where addresses are few.
    package var wideNetwork: String? {
        guard case .six(let high, _) = self else { return nil }
        return Self.hexadecimal(Self.groups(high).dropLast()) + "::/48"
    }

    /// Whether nobody on the internet has this address: it belongs to this machine, or to the network that the web server stands in.
    package var isPrivate: Bool {
        switch self {
        case .four(let number):
            let nets: [(UInt32, UInt32)] = [
                (0x7F00_0000, 8), (0x0A00_0000, 8), (0xAC10_0000, 12), (0xC0A8_0000, 16), (0xA9FE_0000, 16), (0x6440_0000, 10),
            ]
            return nets.contains { net, bits in number >> (32 - bits) == net >> (32 - bits) }
        case .six(let high, let low): return high >> 57 == 0xFC >> 1 || high >> 54 == 0xFE80 >> 6 || isLoopback || high == 0 && low == 0
        case .unknown: return false
        }
    }

    /// Whether the request began on this machine.
    package var isLoopback: Bool {
        switch self {
        case .four(let number): number >> 24 == 127
        case .six(let high, let low): high == 0 && low == 1
        case .unknown: false
        }
    }

    /// Its one spelling (RFC 5952).
    package var text: String {
        switch self {
        case .four(let number): (0..<4).map { String(number >> (24 - 8 * $0) & 0xFF) }.joined(separator: ".")
        case .six(let high, let low): Self.shortened(Self.groups(high) + Self.groups(low))
        case .unknown: "unknown"
        }
    }

    // MARK: Reading

    /// Without port, brackets and zone; nil where these are not as they should be.
    private static func host(of text: Substring) -> Substring? {
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]"), isPort(text[end...].dropFirst()) else { return nil }
            return withoutZone(text[..<end].dropFirst())
        }
        let colons = text.filter { $0 == ":" }.count
        guard colons == 1, let colon = text.firstIndex(of: ":") else { return withoutZone(text) }
        return isPort(text[colon...]) ? text[..<colon] : nil
    }

    /// Nothing, or a colon and up to five digits.
    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && (2...6).contains(text.utf8.count) && text.dropFirst().allSatisfy(\.isNumber)
    }

    private static func withoutZone(_ text: Substring) -> Substring { text.prefix { $0 != "%" } }

    private static func four(_ text: Substring) -> UInt32? {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count == 4 else { return nil }
        var number: UInt32 = 0
        for piece in pieces {
            // A zero in front means octal to some programs: what can be read in two ways is not read.
            let isPlain = (1...3).contains(piece.utf8.count) && piece.allSatisfy(\.isNumber) && (piece == "0" || piece.first != "0")
            guard isPlain, let byte = UInt8(piece) else { return nil }
            number = number << 8 | UInt32(byte)
        }
        return number
    }

    private static func six(_ text: Substring) -> NetworkAddress? {
        guard let groups = groups(text), groups.count == 8 else { return nil }
        let halves = [groups[..<4], groups[4...]].map { $0.reduce(UInt64(0)) { $0 << 16 | UInt64($1) } }
        // An IPv4 address inside an IPv6 address: the same visitor.
        if halves[0] == 0, halves[1] >> 32 == 0xFFFF { return .four(UInt32(truncatingIfNeeded: halves[1])) }
        return .six(high: halves[0], low: halves[1])
    }

    /// The eight groups of an IPv6 address, `::` filled with zeros.
    private static func groups(_ text: Substring) -> [UInt16]? {
        guard let gap = text.firstRange(of: "::") else { return written(text, mayEndInFour: true) }
        guard let before = written(text[..<gap.lowerBound], mayEndInFour: false),
            let after = written(text[gap.upperBound...], mayEndInFour: true), before.count + after.count < 8
        else { return nil }
        return before + Array(repeating: 0, count: 8 - before.count - after.count) + after
    }

    private static func written(_ text: Substring, mayEndInFour: Bool) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        var groups: [UInt16] = []
        for (place, piece) in pieces.enumerated() {
            if mayEndInFour, place == pieces.count - 1, let four = four(piece) {
                groups += [UInt16(four >> 16), UInt16(four & 0xFFFF)]
                continue
            }
            guard (1...4).contains(piece.utf8.count), piece.allSatisfy(\.isHexDigit), let group = UInt16(piece, radix: 16) else {
                return nil
            }
            groups.append(group)
        }
        return groups
    }

    // MARK: Writing

    private static func groups(_ half: UInt64) -> [UInt16] { (0..<4).map { UInt16(truncatingIfNeeded: half >> (48 - 16 * $0)) } }

    private static func hexadecimal(_ groups: some Sequence<UInt16>) -> String {
        groups.map { String($0, radix: 16) }.joined(separator: ":")
    }

    /// The first of the longest rows of two or more zeros becomes `::`.
    private static func shortened(_ groups: [UInt16]) -> String {
        var best = 0..<0, start = 0
        for place in groups.indices {
            if groups[place] != 0 { start = place + 1 } else if place + 1 - start > best.count { best = start..<place + 1 }
        }
        guard best.count > 1 else { return hexadecimal(groups) }
        return hexadecimal(groups[..<best.lowerBound]) + "::" + hexadecimal(groups[best.upperBound...])
    }
}
