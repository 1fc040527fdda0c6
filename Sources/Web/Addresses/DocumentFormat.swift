/// What a document is had as. The raw value is the ending of its address and of its file; a page has none.
package enum DocumentFormat: String, CaseIterable, Sendable {
    case page, pdf, csv, json

    /// With the dot; empty for the page.
    package var ending: String { self == .page ? "" : ".\(rawValue)" }
}
