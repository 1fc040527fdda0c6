/// Text as forms carry it.
enum Text {
    /// The bytes as text with LF as the only line end, so that a limit counts a line break once, and without NUL: nobody types one, but some programs
    /// put one into what is copied from them. SQLite and C would end the text there, and refusing it would keep a page from ever saving what was pasted.
    /// Refuses what is not UTF-8.
    static func decode(_ bytes: ArraySlice<UInt8>) throws(BadRequest) -> String {
        let isPlain = bytes.allSatisfy { $0 != 0 && $0 != .carriageReturn }
        return try isPlain ? validated(bytes) : validated(withLineFeeds(bytes)[...])
    }

    /// Through UTF8Span: the generic `String(validating:as:)` took a third of the time of reading a form.
    private static func validated(_ bytes: ArraySlice<UInt8>) throws(BadRequest) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes.span))
        } catch {
            throw .invalidUTF8
        }
    }

    /// Without NUL, and every line end one LF.
    private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == .carriageReturn {
                result.append(.lineFeed)
            } else if byte != 0 && (byte != .lineFeed || previous != .carriageReturn) {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }
}
