import Domain
import HTTP
import UseCases

/// What was typed on a page of questions.
package struct SentTexts {
    /// For every question that stood on the page: what was typed, and the revision the page showed.
    package let typed: [SaveAnswers.Typed]
    /// The questions that stood on the page.
    package let shown: Set<String>

    /// - Parameters:
    ///   - isAlone: whether a script has sent one text, with what it told about the rest of its page.
    ///   - loneMark: how the writers' language writes decimals; only reports ask for numbers.
    ///   - ownFields: the names of the form's own fields, besides the questions'.
    /// - Throws: `Refusal.invalid` for a field that belongs to no question, and for a text that is far too long to be kept.
    package init(
        _ context: Context, isAlone: Bool = false, questions: [Question], scale: [Option], loneMark: TypedNumber.LoneMark = .thousands,
        ownFields: Set<String>
    ) throws(Refusal) {
        let fields = isAlone ? context.form.fields.ofOneText : context.form.fields
        let base = Revisions.read(fields.first("base"))
        let reader = TypedAnswer(loneMark: loneMark, scale: scale)
        var allowed = ownFields.union(["csrf", "base", "save", "later"])
        var names: [String: [String]] = [:]
        for question in questions {
            names[question.id] = question.kind.parts(scale: scale).map { FieldName.of(question.id, part: $0) }
            allowed.formUnion(names[question.id] ?? [])
            allowed.insert(FieldName.conflict(question.id))
        }
        let sent = Dictionary(grouping: fields, by: \.name).mapValues { $0.map(\.value) }
        if let stranger = Set(sent.keys).subtracting(allowed).sorted().first {
            throw .invalid([InputProblem(field: stranger, message: "failure.unknown-field", arguments: ["name": stranger])])
        }
        let tooLong = questions.flatMap { question in
            question.kind.parts(scale: scale).compactMap { Self.tooLong(sent, question, part: $0) }
        }
        guard tooLong.isEmpty else { throw .invalid(tooLong) }
        shown = base.map { Set($0.keys) } ?? Set(questions.map(\.id))
        typed = questions.compactMap { question in
            let parts = names[question.id] ?? []
            // A box without a tick sends nothing; that it stood on the page is what `base` tells.
            let wasShown = base.map { $0[question.id] != nil } ?? parts.contains { sent[$0] != nil }
            guard !parts.isEmpty, wasShown else { return nil }
            let answer = reader.answer(to: question) { sent[$0] ?? [] }
            return SaveAnswers.Typed(
                question: question.id, answer: answer, base: base?[question.id],
                decision: fields.first(FieldName.conflict(question.id)).flatMap(BesideDecision.init))
        }
    }

    /// An answer over its limit is kept as a draft, for nobody's word is lost. What is longer than twice the limit and a page is no draft of it any more:
    /// then the page keeps it.
    private static func tooLong(_ sent: [String: [String]], _ question: Question, part: String) -> InputProblem? {
        let name = FieldName.of(question.id, part: part), limit = question.kind.longest(part: part)
        let size = FieldSize(characters: 2 * limit + 500)
        let text = sent[name]?.first { $0.utf8.count > size.bytes }
        return text.map { .tooLong($0, field: name, characters: limit) }
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
