/// The path that the visitor asked for, found in what web servers tell a CGI program.
///
/// REQUEST_URI is the address as the browser sent it, on nginx, Apache (mod_fcgid, mod_cgi) and lighttpd alike, whatever
/// aliases and rewrites led to the program. A server without it says SCRIPT_NAME and PATH_INFO, both decoded already.
struct RequestPath {
    /// As it is written in an address: percent-encoded, without the query. It starts with one slash, however many were sent: what starts with two
    /// leads to another host when a page links to it.
    let path: String
    /// Decoded; empty ones are dropped, so `//report/` is `/report`.
    let segments: [String]

    init(environment: [String: String]) throws(BadRequest) {
        let uri = environment["REQUEST_URI"] ?? ""
        if uri.utf8.first == .slash {
            let sent = String(uri.utf8.prefix { $0 != .question }) ?? ""
            if sent.isRepaired { throw .invalidUTF8 }
            path = Self.withOneSlash(sent)
        } else {
            let decoded = (environment["SCRIPT_NAME"] ?? "") + (environment["PATH_INFO"] ?? "")
            if decoded.isRepaired { throw .invalidUTF8 }
            if let first = decoded.utf8.first, first != .slash { throw .malformedPath }
            path = Self.withOneSlash(PercentEncoding.encodePath(decoded))
        }
        segments = try Self.segments(of: path)
    }

    /// Longer than every name and key that this site puts into an address.
    private static let longestSegment = 512

    private static func withOneSlash(_ path: String) -> String { "/" + path.drop { $0 == "/" } }

    private static func segments(of path: String) throws(BadRequest) -> [String] {
        let bytes = Array(path.utf8)
        var segments: [String] = []
        for raw in bytes.split(separator: .slash) {
            guard let decoded = PercentEncoding.decode(raw) else { throw .malformedPath }
            // nginx would take an encoded slash for a slash, others not: refused, it means the same everywhere.
            if decoded.contains(.slash) { throw .malformedPath }
            // An address is not pasted text: what is no name of anything is none without its NUL either.
            if decoded.contains(0) { throw .nulByte }
            if decoded.count > longestSegment { throw .malformedPath }
            let segment = try Text.decode(decoded[...])
            if segment == "." || segment == ".." { throw .malformedPath }
            segments.append(segment)
        }
        return segments
    }
}

extension String {
    /// Whoever read the CGI variables repaired what was not UTF-8, and this sign is the trace of it. No browser sends it: in
    /// an address it would be percent-encoded.
    var isRepaired: Bool { unicodeScalars.contains("\u{FFFD}") }
}
