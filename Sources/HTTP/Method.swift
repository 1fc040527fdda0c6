/// The three methods this site answers. Any other is refused as `BadRequest.methodNotAllowed` before a page sees it.
package enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"

    /// What the `Allow` header of a 405 says.
    package static let allowed = allCases.map(\.rawValue).joined(separator: ", ")
}
