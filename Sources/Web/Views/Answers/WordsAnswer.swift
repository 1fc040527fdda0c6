import Domain

/// What the city wrote, in its language.
enum WordsAnswer {
    static func render(_ field: Field) -> HTML? {
        let text = field.value()
        return AnswerText.isBlank(text) ? nil : "<p class=\"words\" lang=\"\(field.context.answerLanguage)\">\(text)</p>"
    }

    /// A few words within a line.
    static func inline(_ text: String, _ field: Field) -> HTML { "<span lang=\"\(field.context.answerLanguage)\">\(text)</span>" }
}
