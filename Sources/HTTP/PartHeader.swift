/// What the head of a multipart part says about its content.
struct PartHeader {
    let name: String
    /// Nil for a part that is a field and no file.
    let filename: String?
    let contentType: String?

    /// The lines between a delimiter and the empty line.
    init(_ bytes: ArraySlice<UInt8>, limits: Limits) throws(BadRequest) {
        var disposition: HeaderValue?
        var type: String?
        for line in Self.lines(of: bytes) {
            guard let colon = line.firstIndex(of: .colon), line[..<colon].allSatisfy(\.isToken) else { throw .malformedMultipart }
            let value = line[colon...].dropFirst().trimmed
            switch line[..<colon].lowercasedText {
            case "content-disposition":
                guard disposition == nil, let parsed = HeaderValue(value) else { throw .malformedMultipart }
                disposition = parsed
            case "content-type":
                type = MediaType(value)?.essence
            case "content-transfer-encoding":
                // RFC 7578 has given base64 and its like up; content in them would be stored as what it is not.
                guard ["7bit", "8bit", "binary"].contains(value.lowercasedText) else { throw .malformedMultipart }
            default:
                break
            }
        }
        guard let disposition, disposition.value == "form-data", let name = disposition.parameters["name"].map(Self.unescape) else {
            throw .malformedMultipart
        }
        if name.count > limits.nameBytes { throw .nameTooLong }
        self.name = try Text.decode(name[...])
        filename = try Self.filename(in: disposition)
        contentType = type
    }

    private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        bytes.split(separator: .lineFeed).map { $0.last == .carriageReturn ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
    }

    private static func filename(in disposition: HeaderValue) throws(BadRequest) -> String? {
        if let extended = disposition.parameters["filename*"] { return try plain(decodeExtended(extended)) }
        guard let filename = disposition.parameters["filename"] else { return nil }
        return try plain(unescape(filename))
    }

    /// RFC 8187's `UTF-8'language'percent-encoded`.
    private static func decodeExtended(_ bytes: [UInt8]) throws(BadRequest) -> [UInt8] {
        let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercasedText == "utf-8", let decoded = PercentEncoding.decode(parts[2]) else {
            throw .malformedMultipart
        }
        return decoded
    }

    /// Browsers write `"`, CR and LF in names as `%22`, `%0D` and `%0A`, and leave every other percent sign alone.
    private static func unescape(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(.percent) else { return bytes }
        let escapes: [String: UInt8] = ["22": .quote, "0d": .carriageReturn, "0a": .lineFeed]
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == .percent, let escaped = escapes[rest.prefix(2).lowercasedText] {
                result.append(escaped)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// Only the last component of what may be a path, without control characters.
    private static func plain(_ bytes: [UInt8]) throws(BadRequest) -> String {
        let text = try Text.decode(bytes[...])
        let component = Array(text.utf8).split(omittingEmptySubsequences: false) { $0 == .slash || $0 == .backslash }.last ?? []
        return String(decoding: component.filter { !$0.isControl }, as: UTF8.self)
    }
}
