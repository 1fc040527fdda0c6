import Web

/// A sentence that names the contact address, which becomes a link in it.
enum ContactText {
    static func render(_ sentence: String, _ context: Context) -> HTML {
        let contact = context.frame.coalition.contactEmail
        let pieces = sentence.split(separator: "{contact}", omittingEmptySubsequences: false).map { HTML(escaping: String($0)) }
        let link: HTML = "<a href=\"mailto:\(contact)\">\(contact)</a>"
        return pieces.dropFirst().reduce(pieces[0]) { $0 + link + $1 }
    }
}
