/// A sentence that names the contact address at its place `{contact}`, which becomes a link.
package enum ContactText {
    package static func render(_ sentence: String, _ context: Context) -> HTML { render(sentence, contact: context.contact) }

    static func render(_ sentence: String, contact: String) -> HTML {
        let pieces = sentence.split(separator: "{contact}", omittingEmptySubsequences: false).map { HTML(escaping: String($0)) }
        let link: HTML = "<a href=\"mailto:\(contact)\">\(contact)</a>"
        return pieces.dropFirst().reduce(pieces[0]) { $0 + link + $1 }
    }
}
