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
        return values.isEmpty ? nil : Dictionary(uniqueKeysWithValues: values)
    }
}
