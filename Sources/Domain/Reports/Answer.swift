/// What was answered to one question: exactly what was typed, after NFC, whether valid or not.
///
/// Most answers are one text. The others consist of named parts (`year`, `note`, `other.police`, `2.value`), as `QuestionKind.parts` lists them.
/// Options are stored by id; a `multi` holds its ids in the order of the questionnaire, separated by spaces. Numbers that can be read are stored
/// in the canonical form of `Numeral`, others as typed.
package struct Answer: Hashable, Sendable {
    /// The question's own field.
    package var text: String
    /// Further fields by name; empty ones are left out.
    package var parts: [String: String]

    package init(_ text: String = "", parts: [String: String] = [:]) {
        self.text = text
        self.parts = parts.filter { !$0.value.isEmpty }
    }

    package var isEmpty: Bool { text.isEmpty && parts.isEmpty }

    /// The ticked options of a `multi`.
    package var options: [Substring] { text.split(separator: " ") }

    /// Without the lines of text beside options that are not chosen: they are hidden like any other answer nobody asks for.
    package var withoutHiddenTexts: Answer {
        let chosen = Set(options.map { "other.\($0)" })
        return Answer(text, parts: parts.filter { !$0.key.hasPrefix("other.") || chosen.contains($0.key) })
    }

    package subscript(part part: String) -> String { part.isEmpty ? text : parts[part] ?? "" }
}

/// Where an answer belongs: to a question of the city's level (`measure` is 0) or of one measure (its number, from 1).
package struct AnswerKey: Hashable, Sendable {
    package var measure: Int
    package var question: String

    package init(measure: Int = 0, question: String) {
        self.measure = measure
        self.question = question
    }
}

/// An answer with its revision: 0 where nothing was ever saved, then one more with each change.
package struct SavedAnswer: Hashable, Sendable {
    package var answer: Answer
    package var revision: Int64
    /// The account of whoever saved it last; nil where nothing was saved or the member list filled it in.
    package var savedByAccount: Int64?
    /// That person's name; empty without an account.
    package var savedBy: String
    package var savedAt: Instant
    /// The cycle it was taken over from, as long as nobody has confirmed that it is still true.
    package var unconfirmedFrom: Int?

    package init(
        answer: Answer, revision: Int64, savedByAccount: Int64?, savedBy: String, savedAt: Instant, unconfirmedFrom: Int? = nil
    ) {
        self.answer = answer
        self.revision = revision
        self.savedByAccount = savedByAccount
        self.savedBy = savedBy
        self.savedAt = savedAt
        self.unconfirmedFrom = unconfirmedFrom
    }

    package static let none = SavedAnswer(answer: Answer(), revision: 0, savedByAccount: nil, savedBy: "", savedAt: Instant(seconds: 0))
}

/// Two people changed the same answer: both texts, who and when.
package struct AnswerConflict: Hashable, Sendable {
    package var question: String
    /// What the person who comes second has typed.
    package var typed: Answer
    /// What stands in the report.
    package var saved: SavedAnswer

    package init(question: String, typed: Answer, saved: SavedAnswer) {
        self.question = question
        self.typed = typed
        self.saved = saved
    }
}
