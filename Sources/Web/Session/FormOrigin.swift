import Credentials
import HTTP

/// Whether a form that was sent comes from a page of this site.
struct FormOrigin {
    /// From the configuration, since a web server may pass a host without its port. Written as browsers write an origin.
    let baseAddress: String

    /// False when the browser says that another site sent it. A browser that says nothing is judged by the form's seal alone.
    func isOwn(_ request: Request) -> Bool {
        let site = request.header("Sec-Fetch-Site")
        guard let origin = request.header("Origin") else { return site != "cross-site" }
        // Some browsers, and what people put into them, hide where a form comes from. Then the header that no page can write decides: the browser itself
        // says that the form stood on this site, or that the person sent it with no page at all. A frame that a page locks in says cross-site.
        if origin == "null" { return site == "same-origin" || site == "none" }
        return origin == baseAddress
    }

    /// For the log of whoever runs the site: what the browser said, in one line, whatever it holds.
    static func said(in request: Request) -> String {
        let said = ["Origin", "Sec-Fetch-Site"].map { name in
            "\(name) \(request.header(name).map { String($0.unicodeScalars.prefix(200)).debugDescription } ?? "not given")"
        }
        return said.joined(separator: ", ")
    }
}
