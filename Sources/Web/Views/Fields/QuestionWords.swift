import Domain

/// The questionnaire's words as they stand in a page: marked with their language where it is not the page's.
struct QuestionWords {
    var texts: QuestionnaireTexts
    var pageLanguage: Language

    init(_ context: FieldContext) {
        texts = context.texts
        pageLanguage = context.messages.language
    }

    subscript(key: String) -> HTML {
        let language = texts.language(of: key)
        return language == pageLanguage.rawValue ? "\(texts[key])" : "<span lang=\"\(language)\">\(texts[key])</span>"
    }

    /// Nil where no language has the text.
    func find(_ key: String) -> HTML? { texts.find(key) == nil ? nil : self[key] }
}
