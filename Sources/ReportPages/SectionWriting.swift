import Domain
import Web

/// A section's page saves itself.
extension SectionView: WritingPage {
    var context: Context { scene.context }
    var viewer: Viewer { scene.viewer }
    var zone: String { scene.desk.cycle.zone }
    var questions: [Question] { place.section.questions }
    var others: [Presence] { contents.others }

    func standing(_ question: String) -> SavedAnswer {
        contents.visibility.answers.saved(AnswerKey(measure: place.measure, question: question))
    }

    func isOther(than page: Set<String>) -> Bool {
        Set(contents.visibility.shown(in: place.section, measure: place.measure).map(\.id)) != page
    }

    func derived(from question: Question) -> [String: String]? {
        let values = place.section.questions.compactMap { other -> (String, String)? in
            guard case .derived(.sizeClass(let source)) = other.kind, source == question.id else { return nil }
            let words = scene.derived(other, contents.visibility.answers) ?? messages[FieldMessage.derivedEmpty]
            return (FieldName.elementId(other.id), words)
        }
        let all = values + [reading(of: question)].compactMap(\.self)
        return all.isEmpty ? nil : Dictionary(uniqueKeysWithValues: all)
    }

    private func reading(of question: Question) -> (String, String)? {
        var context = FieldContext(
            messages: messages, texts: scene.texts, scale: scene.questionnaire.scale, answerLanguage: "", number: "")
        context.listed = listed(question)
        return FieldReading(question: question, answer: standing(question.id).answer, context: context).entry
    }

    /// The member list's number of inhabitants, for the question whose answer decides the city's size.
    func listed(_ question: Question) -> Int64? {
        let isAboutSize = place.section.questions.contains { $0.kind == .derived(.sizeClass(from: question.id)) }
        return isAboutSize ? scene.desk.member.inhabitants : nil
    }
}
