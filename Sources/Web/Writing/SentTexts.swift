import Domain
import HTTP
import UseCases

/// What was typed on a page of questions.
package struct SentTexts {
    /// For every question that stood on the page: what was typed, and the revision the page showed.
    package let typed: [SaveAnswers.Typed]
    /// The questions that stood on the page.
    package let shown: Set<String>

    /// - Parameter ownFields: the names of the form's own fields, besides the questions'.
    /// - Throws: `Refusal.invalid` for a field that belongs to no question.
    package init(
        _ fields: Fields, questions: [Question], scale: [Option], language: Language, ownFields: Set<String>
    ) throws(Refusal) {
        let base = Revisions.read(fields.first("base"))
        let reader = TypedAnswer(language: language, scale: scale)
        var allowed = ownFields.union(["csrf", "base", "save", "later"])
        var names: [String: [String]] = [:]
        for question in questions {
            names[question.id] = question.kind.parts(scale: scale).map { FieldName.of(question.id, part: $0) }
            allowed.formUnion(names[question.id] ?? [])
            allowed.insert(FieldName.conflict(question.id))
        }
        let sent = Set(fields.map(\.name))
        if let stranger = sent.subtracting(allowed).sorted().first {
            throw .invalid([InputProblem(field: stranger, message: "failure.unknown-field", arguments: ["name": stranger])])
        }
        shown = base.map { Set($0.keys) } ?? Set(questions.map(\.id))
        typed = questions.compactMap { question in
            let parts = names[question.id] ?? []
            // A box without a tick sends nothing; that it stood on the page is what `base` tells.
            let wasShown = base.map { $0[question.id] != nil } ?? parts.contains(where: sent.contains)
            guard !parts.isEmpty, wasShown else { return nil }
            let answer = reader.answer(to: question) { fields.all($0) }
            return SaveAnswers.Typed(
                question: question.id, answer: answer, base: base?[question.id],
                decision: fields.first(FieldName.conflict(question.id)).flatMap(BesideDecision.init))
        }
    }

    /// The one question that a script sent alone, among `questions`, with what was typed.
    package func single(of questions: [Question]) throws(Refusal) -> (Question, SaveAnswers.Typed?) {
        guard shown.count == 1, let question = questions.first(where: { shown.contains($0.id) }) else {
            throw .invalid([InputProblem(field: "base", message: "failure.unknown-field", arguments: ["name": "base"])])
        }
        return (question, typed.first)
    }
}

extension Fields {
    /// The fields of a text that a script has sent alone, without what it told about the rest of its page.
    package var ofOneText: Fields {
        var fields = Fields()
        for field in self where field.name != Revisions.pageField { fields.append(field.name, field.value) }
        return fields
    }
}
