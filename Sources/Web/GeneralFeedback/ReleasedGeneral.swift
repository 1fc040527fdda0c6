import Domain

/// The released general feedback, as cities read it with their own.
package enum ReleasedGeneral {
    /// In one language, with a heading; nothing before it is released.
    ///
    /// - Parameter language: the reader's choice (BCP 47); where no text is in it, English.
    package static func render(_ feedback: GeneralFeedback?, language: String, _ messages: Messages) -> HTML {
        guard let feedback, let edition = feedback.text(language) else { return "" }
        return """
            <h2 id="general">\(messages(GeneralMessage.titleYear, ["year": String(feedback.year)]))</h2>
            <p class="words" lang="\(edition.language)">\(edition.text)</p>

            """
    }

    /// Every edition, each under its language's name.
    static func texts(_ texts: [String: String], in language: Language) -> HTML {
        let parts = texts.sorted { ($0.key == "en" ? "" : $0.key) < ($1.key == "en" ? "" : $1.key) }.map { tag, text -> HTML in
            "<h2>\(LanguageName.of(tag, in: language))</h2>\n<p class=\"words\" lang=\"\(tag)\">\(text)</p>\n"
        }
        return "\(parts)"
    }
}
