import Foundation

/// Where people reach the site, written as browsers write the origin of a form: scheme and host in small letters, the host in ASCII, no port that
/// the scheme has anyway, and nothing behind it.
package struct BaseAddress: Sendable, Equatable {
    /// Such as `https://reports.example.org`, without a slash at the end.
    package let text: String
    /// A name, or a number as it is written in addresses.
    package let host: String
    /// Whether it begins with https.
    package let isSecure: Bool

    /// Takes an address as people write it: with capitals, umlauts, a port that goes without saying, a slash at the end. Refuses one with a path.
    package init(_ written: String) throws(ConfigurationProblem) {
        let components = URLComponents(string: written)
        guard let scheme = components?.scheme?.lowercased() ?? Self.scheme(of: written), ["http", "https"].contains(scheme) else {
            throw ConfigurationProblem("base_address starts with http:// or https://")
        }
        // Foundation writes a name with umlauts as browsers do (IDNA).
        guard let components, let host = components.encodedHost?.lowercased(), Self.isHost(host), components.user == nil,
            components.password == nil, components.query == nil, components.fragment == nil, (1...65_535).contains(components.port ?? 1)
        else {
            throw ConfigurationProblem("base_address is http:// or https:// and a host's name, such as https://reports.example.org")
        }
        guard ["", "/"].contains(components.path) else {
            throw ConfigurationProblem(
                "base_address has no path: the site needs a host's name of its own, such as https://reports.example.org")
        }
        isSecure = scheme == "https"
        self.host = host
        let port = components.port.map { $0 == (scheme == "https" ? 443 : 80) ? "" : ":\($0)" } ?? ""
        text = "\(scheme)://\(host)\(port)"
    }

    /// Whether only programs on the same machine get there.
    package var isThisMachineAlone: Bool {
        let isNumber = host.allSatisfy { $0.isNumber || $0 == "." }
        return ["localhost", "0.0.0.0", "[::1]", "[::]"].contains(host) || host.hasSuffix(".localhost")
            || isNumber && host.hasPrefix("127.")
    }

    /// Of what cannot be read as an address, so that what is said about it is not about its beginning.
    private static func scheme(of written: String) -> String? {
        written.range(of: "://").map { written[..<$0.lowerBound].lowercased() }
    }

    private static func isHost(_ host: String) -> Bool {
        if host.hasPrefix("[") { return host.hasSuffix("]") }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            !label.isEmpty && label.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
        }
    }
}
