/// What a body is: a type, and for multipart its boundary.
package struct MediaType: Sendable, Equatable {
    /// What a browser sends a form as.
    package static let urlEncodedForm = "application/x-www-form-urlencoded"
    /// What a browser sends a form with files as.
    package static let multipartForm = "multipart/form-data"

    /// `type/subtype` in lower case, without parameters.
    package let essence: String
    let boundary: [UInt8]?

    /// Nil when the text is no media type.
    package init?(_ text: String) {
        self.init(Array(text.utf8)[...])
    }

    init?(_ bytes: ArraySlice<UInt8>) {
        guard let header = HeaderValue(bytes) else { return nil }
        let parts = header.value.utf8.split(separator: .slash, omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isToken) }) else { return nil }
        essence = header.value
        boundary = header.parameters["boundary"]
    }
}
