import Domain

/// A text with what was looked for marked.
package enum ExcerptView {
    /// `language` is the text's.
    package static func render(_ excerpt: [Excerpt], language: String) -> HTML {
        let stretches = excerpt.map { stretch -> HTML in stretch.isMatch ? "<mark>\(stretch.text)</mark>" : HTML(escaping: stretch.text) }
        return "<span lang=\"\(language)\">\(stretches)</span>"
    }
}
