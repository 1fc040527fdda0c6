import Domain
import HTTP
import UseCases
import Web

/// What was typed on a section's page.
struct SectionForm {
    /// For every question that stood on the page: what was typed, and the revision the page showed.
    let typed: [SaveAnswers.Typed]
    /// The questions that stood on the page.
    let shown: Set<String>

    /// The names of the form's own fields, besides the questions'.
    private static let ownFields = SectionWork.fields.union(MemoryAct.fields).union(["csrf", "base", "save", "later"])

    /// - Throws: `Refusal.invalid` for a field that belongs to no question of the section.
    init(_ fields: Fields, section: Section, questionnaire: Questionnaire, language: Language) throws(Refusal) {
        let base = Self.base(fields.first("base"))
        let reader = TypedAnswer(language: language, scale: questionnaire.scale)
        var allowed = Self.ownFields
        var names: [String: [String]] = [:]
        for question in section.questions {
            names[question.id] = question.kind.parts(scale: questionnaire.scale).map { FieldName.of(question.id, part: $0) }
            allowed.formUnion(names[question.id] ?? [])
            allowed.insert(FieldName.conflict(question.id))
        }
        let sent = Set(fields.map(\.name))
        if let stranger = sent.subtracting(allowed).sorted().first {
            throw .invalid([InputProblem(field: stranger, message: "failure.unknown-field", arguments: ["name": stranger])])
        }
        shown = base.map { Set($0.keys) } ?? Set(section.questions.map(\.id))
        typed = section.questions.compactMap { question in
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

    /// The hidden field `base`: every question on the page with the revision it showed, as `id:revision` separated by spaces.
    static func base(of questions: [Question], _ answers: AnswerSheet, measure: Int) -> String {
        questions.map { "\($0.id):\(answers.saved(AnswerKey(measure: measure, question: $0.id)).revision)" }.joined(separator: " ")
    }

    private static func base(_ text: String?) -> [String: Int64]? {
        guard let text else { return nil }
        var revisions: [String: Int64] = [:]
        for entry in text.split(separator: " ") {
            guard let colon = entry.lastIndex(of: ":"), let revision = Int64(entry[entry.index(after: colon)...]), revision >= 0 else {
                continue
            }
            revisions[String(entry[..<colon])] = revision
        }
        return revisions
    }
}
