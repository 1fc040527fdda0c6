/// A header's value of the shape `value; name=token; name="quoted"`, as Content-Type and Content-Disposition have it.
struct HeaderValue {
    /// What stands before the first semicolon, in lower case.
    let value: String
    /// Names in lower case; values as bytes, without the quotes.
    private(set) var parameters: [String: [UInt8]] = [:]

    /// Nil when it does not keep to the grammar, or names a parameter twice.
    init?(_ bytes: ArraySlice<UInt8>) {
        let end = bytes.firstIndex(of: .semicolon) ?? bytes.endIndex
        value = bytes[..<end].trimmed.lowercasedText
        if value.isEmpty { return nil }

        var rest = bytes[end...]
        while rest.first == .semicolon {
            rest = rest.dropFirst().trimmed
            if rest.isEmpty { break }  // a semicolon at the end is harmless, and some programs write it
            guard let equals = rest.firstIndex(of: .equals) else { return nil }
            let name = rest[..<equals]
            guard !name.isEmpty, name.allSatisfy(\.isToken) else { return nil }
            rest = rest[equals...].dropFirst()
            guard let value = Self.takeValue(from: &rest) else { return nil }
            guard parameters.updateValue(value, forKey: name.lowercasedText) == nil else { return nil }
            rest = rest.trimmed
        }
        if !rest.isEmpty { return nil }
    }

    private static func takeValue(from rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        if rest.first == .quote { return takeQuoted(from: &rest) }
        let token = rest.prefix(while: \.isToken)
        rest = rest[token.endIndex...]
        return token.isEmpty ? nil : Array(token)
    }

    /// Browsers write a backslash of a file name as it is, older programs write `\\`: so only `\"` and `\\` are escapes.
    private static func takeQuoted(from rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var index = rest.startIndex + 1
        while index < rest.endIndex {
            var byte = rest[index]
            if byte == .quote {
                rest = rest[(index + 1)...]
                return result
            }
            if byte == .backslash, index + 1 < rest.endIndex, rest[index + 1] == .quote || rest[index + 1] == .backslash {
                index += 1
                byte = rest[index]
            }
            result.append(byte)
            index += 1
        }
        return nil
    }
}
