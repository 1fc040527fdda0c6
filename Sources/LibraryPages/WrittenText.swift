import Web

/// A written page's own words, with its one h1.
enum WrittenText {
    static func render(_ page: WrittenPage, _ context: Context) -> HTML {
        """
        <article class="prose"\(language(of: page, context))>
        <h1>\(page.markup.title)</h1>
        <p class="lead">\(page.markup.lead)</p>
        \(page.markup.body)</article>
        """
    }

    /// The `lang` of a text that is in another language than the page around it.
    static func language(of page: WrittenPage, _ context: Context) -> HTML {
        page.language == context.language ? "" : " lang=\"\(page.language.rawValue)\""
    }
}
