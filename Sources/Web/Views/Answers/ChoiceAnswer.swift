import Domain

/// The chosen options' words, each with what was written to it.
enum ChoiceAnswer {
    static func render(_ field: Field, options: [Option]) -> HTML? {
        let chosen = field.answer.options.map { line(String($0), field, options) }
        guard let first = chosen.first else { return nil }
        if chosen.count == 1 { return "<p>\(first)</p>" }
        return "<ul>\(chosen.map { item -> HTML in "<li>\(item)</li>" })</ul>"
    }

    private static func line(_ id: String, _ field: Field, _ options: [Option]) -> HTML {
        guard let option = options.first(where: { $0.id == id }) else { return "\(fixed(id, field.messages))" }
        let note = field.value("other.\(id)")
        let words = field.words[option.text]
        return option.opensText && !note.isEmpty ? "\(words) – \(WordsAnswer.inline(note, field))" : words
    }

    /// Answers every questionnaire has, and as the last resort the id of an option that is no longer there.
    static func fixed(_ id: String, _ messages: Messages) -> String {
        switch id {
        case "yes": messages[FieldMessage.yes]
        case "no": messages[FieldMessage.no]
        case Choice.unknown: messages[FieldMessage.unknown]
        default: id
        }
    }
}
