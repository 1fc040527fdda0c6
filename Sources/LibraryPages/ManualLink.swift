import Web

/// A page of the manual as an entry of a list.
enum ManualLink {
    static func render(_ page: ManualPage, _ written: WrittenPage, _ context: Context, hint: HTML? = nil) -> HTML {
        let language = WrittenText.language(of: written, context)
        return "<li\(language)><a href=\"\(Address.helpPage(page.rawValue).path)\">\(written.markup.title)</a>\(hint)</li>\n"
    }
}
