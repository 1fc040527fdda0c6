/// One answer, whole.
package struct Response: Sendable, Equatable {
    /// The code and its phrase.
    package var status: Status
    /// In the order they are sent. Content-Length is not among them: it is added when the answer is written.
    package var headers: [Header]
    /// Not sent to HEAD, nor with a status that has no body.
    package var body: [UInt8]

    /// An answer of any kind; pages, texts, redirects and downloads have their own way below.
    package init(status: Status = .ok, headers: [Header] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page.
    package static func html(_ page: String, status: Status = .ok) -> Response {
        Response(status: status, headers: [Header("Content-Type", "text/html; charset=utf-8")], body: Array(page.utf8))
    }

    /// Plain text.
    package static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status: status, headers: [Header("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    /// Sends the browser to a path of this site or to an address; what an address cannot carry is encoded. A wish of the
    /// visitor (`?next=`) must have been checked before: it may lead to another site.
    package static func redirect(to location: String, status: Status = .seeOther) -> Response {
        let encoded = PercentEncoding.encode(location.utf8) { $0 > .space && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
        return Response(status: status, headers: [Header("Location", encoded)])
    }

    /// A file that the browser saves and never shows, under this name (RFC 6266).
    package static func download(_ bytes: [UInt8], filename: String, contentType: String) -> Response {
        let disposition = "attachment; filename=\"\(plain(filename))\"; filename*=UTF-8''\(PercentEncoding.encode(filename))"
        return Response(headers: [Header("Content-Type", contentType), Header("Content-Disposition", disposition)], body: bytes)
    }

    /// The value of the header that comes first under this name, whatever its case; nil when there is none.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Adds a Set-Cookie header; a second cookie gets a second header.
    package mutating func setCookie(_ cookie: Cookie) {
        headers.append(Header("Set-Cookie", cookie.header))
    }

    /// For programs that do not know `filename*`: an underscore for what is not plain ASCII, or has a meaning in quotes.
    private static func plain(_ filename: String) -> String {
        String(
            filename.map { character in
                guard let byte = character.asciiValue, !byte.isControl, byte != .quote, byte != .backslash, byte != .percent else {
                    return "_"
                }
                return character
            })
    }
}
