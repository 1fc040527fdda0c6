/// What stands between the parts of a multipart body: a line of two dashes and the boundary (RFC 2046, 5.1.1).
struct Boundary {
    /// Where a delimiter was found.
    struct Delimiter {
        /// The content before it ends here, without the line end that belongs to the delimiter.
        let contentEnd: Int
        /// What follows it begins here.
        let next: Int
        let isLast: Bool
    }

    private let dashed: [UInt8]

    /// Nil for what RFC 2046 does not take as a boundary: empty, over 70 bytes, or of other characters than it lists.
    init?(_ boundary: [UInt8]) {
        guard (1...70).contains(boundary.count), boundary.last != .space, boundary.allSatisfy(Self.isAllowed) else { return nil }
        dashed = [.dash, .dash] + boundary
    }

    /// The first delimiter at the very start of the bytes, or else as `next` finds it: what stands before it is the preamble.
    func first(in bytes: [UInt8]) -> Delimiter? {
        delimiter(in: bytes, dashedAt: 0, contentEnd: 0) ?? next(in: bytes, from: 0)
    }

    /// The next delimiter whose line end is at `start` or later; nil when there is none.
    /// Linear: the boundary holds no CR, so a mismatch never needs bytes again that were compared already.
    func next(in bytes: [UInt8], from start: Int) -> Delimiter? {
        var rest = bytes[start...]
        while let lineEnd = rest.firstIndex(of: .carriageReturn) {
            if lineEnd + 1 < bytes.count, bytes[lineEnd + 1] == .lineFeed,
                let found = delimiter(in: bytes, dashedAt: lineEnd + 2, contentEnd: lineEnd)
            {
                return found
            }
            rest = rest[(lineEnd + 1)...]
        }
        return nil
    }

    /// A longer line that only begins like the delimiter is content.
    private func delimiter(in bytes: [UInt8], dashedAt start: Int, contentEnd: Int) -> Delimiter? {
        guard bytes[start...].starts(with: dashed) else { return nil }
        let after = bytes[(start + dashed.count)...]
        if after.starts(with: [.dash, .dash]) {
            return Delimiter(contentEnd: contentEnd, next: after.startIndex + 2, isLast: true)
        }
        let line = after.drop(while: \.isBlank)
        guard line.starts(with: [.carriageReturn, .lineFeed]) else { return nil }
        return Delimiter(contentEnd: contentEnd, next: line.startIndex + 2, isLast: false)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "'()+_,-./:=? ".utf8.contains(byte)
    }
}
