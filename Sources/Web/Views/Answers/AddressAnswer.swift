import Domain

/// Web and mail addresses: links only where they are what they should be, so that no other scheme ever becomes a link.
enum AddressAnswer {
    static func web(_ text: String) -> HTML? {
        text.isEmpty ? nil : "<p>\(link(text))</p>"
    }

    /// The same within a line.
    static func link(_ text: String) -> HTML {
        guard AddressCheck.isWebAddress(text) else { return HTML(escaping: text) }
        return "<a class=\"address\" href=\"\(text)\" rel=\"noopener noreferrer nofollow\">\(text)</a>"
    }

    static func mail(_ text: String) -> HTML? {
        guard !text.isEmpty else { return nil }
        return AddressCheck.isEmail(text) ? "<p><a class=\"address\" href=\"mailto:\(text)\">\(text)</a></p>" : "<p>\(text)</p>"
    }
}
