import HTTP

@testable import FastCGI

/// An exchange whose handler says what it was asked, and whose refusals say why.
enum Echo {
    static let exchange = Exchange(limits: limits, handler: { answer($0) }, refuse: { reason, environment in refuse(reason, environment) })

    static let limits: Limits = {
        var limits = Limits()
        (limits.bodyBytes, limits.multipartBytes) = (10, 20_000)
        return limits
    }()

    static func answer(_ request: Request) -> Response {
        .text(
            "\(request.method.rawValue) \(request.path) \(String(decoding: request.body.prefix(20), as: UTF8.self)) \(request.body.count)")
    }

    static func refuse(_ reason: BadRequest, _ environment: [String: String]) -> Response {
        .text("\(reason) \(environment["REQUEST_URI"] ?? "")", status: reason.status)
    }

    /// What the web server gets to read for a text.
    static func encoded(_ text: String, status: String = "200 OK", isHead: Bool = false) -> String {
        "Status: \(status)\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: \(text.utf8.count)\r\n\r\n" + (isHead ? "" : text)
    }
}
