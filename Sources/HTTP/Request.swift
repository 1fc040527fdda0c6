/// One request, whole: made from the CGI variables (RFC 3875) and the body, or refused.
package struct Request: Sendable {
    /// GET, HEAD or POST.
    package let method: Method
    /// As it is written in an address: percent-encoded, without the query, the same behind every web server. It starts with one slash and no more.
    package let path: String
    /// The path's segments, decoded; empty ones are dropped.
    package let segments: [String]
    /// What follows the question mark, decoded.
    package let query: Fields
    /// Those the browser sent; what is no cookie is skipped.
    package let cookies: Fields
    /// What the sender says the body is; nil when it says nothing, or nonsense.
    package let contentType: MediaType?
    /// Empty until it was read: only whoever reads it from the web server has a reason to set it.
    package var body: [UInt8]
    private let environment: [String: String]

    /// Refuses a method, a path or a query that cannot be meant.
    package init(environment: [String: String], body: [UInt8] = [], limits: Limits = .standard) throws(BadRequest) {
        guard let method = Method(rawValue: environment["REQUEST_METHOD"] ?? "") else { throw .methodNotAllowed }
        let path = try RequestPath(environment: environment)
        let query = Self.query(in: environment)
        if query.isRepaired { throw .invalidUTF8 }

        self.method = method
        self.path = path.path
        segments = path.segments
        self.query = try URLEncoded.parse(Array(query.utf8), atMost: limits.queryBytes, limits: limits)
        cookies = environment["HTTP_COOKIE"].map(Cookie.parse) ?? Fields()
        contentType = environment["CONTENT_TYPE"].flatMap { MediaType($0) }
        self.body = body
        self.environment = environment
    }

    /// The header of this name (`accept-language`, in any case), as the web server passed it on.
    package func header(_ name: String) -> String? {
        let key = String(decoding: name.utf8.map { $0 == .dash ? UInt8(ascii: "_") : $0 }, as: UTF8.self).uppercased()
        // RFC 3875 (4.1.18) passes these two on under names of their own.
        let isBare = key == "CONTENT_TYPE" || key == "CONTENT_LENGTH"
        return environment[isBare ? key : "HTTP_" + key]
    }

    /// Path and query as a link of a page of this site has them.
    package var target: String { query.isEmpty ? path : path + "?" + PercentEncoding.query(query) }

    /// Where the connection came from, as the web server says: behind a proxy, the proxy.
    package var remoteAddress: String { environment["REMOTE_ADDR"] ?? "" }

    /// Whether the visitor's connection to the web server is encrypted.
    package var isSecure: Bool { environment["HTTPS"]?.lowercased() == "on" }

    /// The body as the form that a browser sent; the empty form when there is no body.
    package func form(limits: Limits = .standard) throws(BadRequest) -> Form {
        if body.count > limits.bytes(of: contentType) { throw .bodyTooLarge }
        switch contentType?.essence {
        case _ where body.isEmpty: return Form()
        case MediaType.urlEncodedForm: return Form(fields: try URLEncoded.parse(body, atMost: limits.fieldBytes, limits: limits))
        case MediaType.multipartForm:
            guard let contentType else { throw .unsupportedContentType }
            return try Multipart(body, type: contentType, limits: limits).form()
        default: throw .unsupportedContentType
        }
    }

    private static func query(in environment: [String: String]) -> String {
        if let query = environment["QUERY_STRING"] { return query }
        let uri = environment["REQUEST_URI"] ?? ""
        return String(uri.utf8.drop { $0 != .question }.dropFirst()) ?? ""
    }
}
