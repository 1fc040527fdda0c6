/// RFC 3986's `%41`, to and fro.
package enum PercentEncoding {
    /// One path segment or one name or value of a query: everything but letters, digits and `-._~` is encoded.
    package static func encode(_ text: String) -> String {
        encode(text.utf8, keeping: isUnreserved)
    }

    /// `/` and the segments, each encoded: `["report", "a b"]` is `/report/a%20b`.
    package static func path(_ segments: [String]) -> String {
        "/" + segments.map(encode).joined(separator: "/")
    }

    /// A path that was decoded, encoded again; the slashes stay.
    static func encodePath(_ decoded: String) -> String {
        encode(decoded.utf8) { $0 == .slash || isUnreserved($0) }
    }

    /// `name=value&name=value`, encoded, without a question mark; an URL-encoded form is written the same way.
    package static func query(_ fields: Fields) -> String {
        fields.map { encode($0.name) + "=" + encode($0.value) }.joined(separator: "&")
    }

    static func encode(_ bytes: some Collection<UInt8>, keeping isKept: (UInt8) -> Bool) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            if isKept(byte) {
                result.append(byte)
            } else {
                result += [.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The bytes behind the escapes; nil where two hexadecimal digits do not follow a percent sign.
    static func decode(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == .percent {
                guard bytes.endIndex - index > 2, let high = bytes[index + 1].hexadecimalValue,
                    let low = bytes[index + 2].hexadecimalValue
                else { return nil }
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(plusIsSpace && byte == .plus ? .space : byte)
                index += 1
            }
        }
        return result
    }

    static func isUnreserved(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == .dash || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
