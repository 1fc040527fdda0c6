/// The words of a questionnaire in one language, with what is missing taken from the fallback language.
package struct QuestionnaireTexts: Sendable, Equatable {
    /// The language asked for.
    package var language: String
    private var texts: [String: String]
    private var fallback: [String: String]
    /// The language of the fallback.
    package var fallbackLanguage: String

    package init(language: String, texts: [String: String], fallbackLanguage: String, fallback: [String: String] = [:]) {
        self.language = language
        self.texts = texts
        self.fallbackLanguage = fallbackLanguage
        self.fallback = fallback
    }

    /// The text under a key, or the key itself where no language has it: a page never fails over a missing word.
    package subscript(key: String) -> String { texts[key] ?? fallback[key] ?? key }

    /// The text under a key, nil where no language has it.
    package func find(_ key: String) -> String? { texts[key] ?? fallback[key] }

    /// The language the text under this key really comes in, for `lang`.
    package func language(of key: String) -> String { texts[key] == nil && fallback[key] != nil ? fallbackLanguage : language }

    package func title(level: String) -> String { self["level.\(level).title"] }
    package func intro(level: String) -> String? { find("level.\(level).intro") }
    package func title(section: String) -> String { self["section.\(section).title"] }
    package func intro(section: String) -> String? { find("section.\(section).intro") }
    package func text(question: String) -> String { self["question.\(question)"] }
    package func help(question: String) -> String? { find("question.\(question).help") }
    package func unit(question: String) -> String? { find("question.\(question).unit") }
    /// The checkable statement that explains a step of the scale.
    package func statement(step: String) -> String? { find("scale.\(step).statement") }
    /// What the line of text that an option opens asks for.
    package func note(option: Option) -> String? { find("\(option.text).note") }
}
