import Credentials
import HTTP

/// Whether a form that was sent comes from a page of this site.
struct FormOrigin {
    /// From the configuration, since a web server may pass a host without its port.
    let baseAddress: String

    /// False when the browser says that another site sent it. A browser that says nothing is judged by the form's seal alone.
    func isOwn(_ request: Request) -> Bool {
        if let origin = request.header("Origin") { return origin == site }
        return request.header("Sec-Fetch-Site") != "cross-site"
    }

    /// Scheme, host and port of the base address.
    private var site: String {
        let pieces = baseAddress.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return pieces.prefix(3).joined(separator: "/")
    }
}
