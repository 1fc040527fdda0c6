/// A cookie to set. Name and value are percent-encoded where a cookie cannot carry them, and come back as they were set.
/// It never has a Domain, so it goes to this host alone, as the `__Host-` prefix demands.
package struct Cookie: Sendable, Equatable {
    /// Which requests from other sites carry it: plain links (lax) or none.
    package enum SameSite: String, Sendable {
        case lax = "Lax"
        case strict = "Strict"
    }

    /// Any text; `__Host-` in front makes browsers hold it to this host, to https and to the path `/`.
    package var name: String
    /// Any text; short, for browsers drop cookies over 4 KiB.
    package var value: String
    /// The part of the site that gets it.
    package var path = "/"
    /// Seconds; 0 removes the cookie, nil keeps it until the browser ends.
    package var maxAge: Int?
    /// Whether scripts are kept from it.
    package var isHTTPOnly = true
    /// Whether it travels over https only; false only where the site itself has no https.
    package var isSecure: Bool
    /// See `SameSite`.
    package var sameSite = SameSite.lax

    /// A cookie for the whole site, hidden from scripts and lax; what differs is set afterwards.
    package init(name: String, value: String, maxAge: Int? = nil, isSecure: Bool) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.isSecure = isSecure
    }

    /// The value of its Set-Cookie header.
    package var header: String {
        var result = Self.encode(name) + "=" + Self.encode(value)
        result += "; Path=" + PercentEncoding.encodePath(path)
        if let maxAge { result += "; Max-Age=\(maxAge)" }
        if isHTTPOnly { result += "; HttpOnly" }
        if isSecure { result += "; Secure" }
        return result + "; SameSite=" + sameSite.rawValue
    }

    /// The cookies of a request's Cookie header. What is no cookie is skipped: other programs of the same host may have
    /// set it, and nobody should be locked out by that.
    package static func parse(_ header: String) -> Fields {
        var cookies = Fields()
        for pair in Array(header.utf8).split(separator: .semicolon) {
            guard let equals = pair.firstIndex(of: .equals) else { continue }
            let name = pair[..<equals].trimmed
            guard !name.isEmpty, let name = decode(name), let value = decode(unquoted(pair[equals...].dropFirst().trimmed)) else {
                continue
            }
            cookies.append(name, value)
        }
        return cookies
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.count >= 2 && bytes.first == .quote && bytes.last == .quote ? bytes.dropFirst().dropLast() : bytes
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
        PercentEncoding.decode(bytes).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private static func encode(_ text: String) -> String {
        PercentEncoding.encode(text.utf8) { $0.isToken && $0 != .percent }
    }
}
