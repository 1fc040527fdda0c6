import Domain
import HTTP
import UseCases
import Web

/// What a person says of former answers with a button of a section's form. What was typed on the page is saved before.
enum MemoryAct {
    case take(question: String, CarryAnswers.Wish)
    case takeSection
    case confirmSection

    static let stillTrueField = "still-true", editField = "edit-former", sectionField = "former"
    /// The names of the buttons.
    static let fields: Set<String> = [stillTrueField, editField, sectionField]

    /// Nil when another button was pressed.
    init?(_ context: Context) {
        if context.isSent(Self.stillTrueField) {
            self = .take(question: context.value(Self.stillTrueField), .stillTrue)
        } else if context.isSent(Self.editField) {
            self = .take(question: context.value(Self.editField), .edit)
        } else {
            switch context.value(Self.sectionField) {
            case "take": self = .takeSection
            case "confirm": self = .confirmSection
            default: return nil
            }
        }
    }

    /// - Parameter form: the page's form, which has been saved.
    /// - Returns: where to go; nil where somebody else's text stands in the way, which the page then shows.
    func perform(_ context: Context, _ scene: ReportScene, _ place: SectionPlace, _ form: SentTexts) throws -> Target? {
        let carry = CarryAnswers(store: context.store, shelf: context.application.shelf)
        let page = scene.address(of: place.section, measure: place.measure)
        let from = context.request.query.first("from") == "check" ? "from=check&" : ""
        switch self {
        case .take(let question, let said):
            guard let asked = place.section.questions.first(where: { $0.id == question }) else { throw Refusal.notFound }
            let base = form.typed.first { $0.question == question }?.base
            guard try carry.take(question, as: said, measure: place.measure, base: base, wish: scene.wish) == nil else { return nil }
            let part = asked.kind.parts(scale: scene.questionnaire.scale).first ?? ""
            let query = said == .stillTrue ? "\(from)confirmed=\(question)" : "\(from)edit=\(question)"
            return Target(page, query: query, anchor: FieldName.elementId(FieldName.of(question, part: part)))
        case .takeSection:
            let count = try carry.takeAll(section: place.section.id, measure: place.measure, wish: scene.wish)
            return Target(page, query: "\(from)taken=\(count)")
        case .confirmSection:
            let seen = Dictionary(form.typed.compactMap { typed in typed.base.map { (typed.question, $0) } }) { first, _ in first }
            let count = try carry.confirmAll(section: place.section.id, measure: place.measure, seen: seen, wish: scene.wish)
            return Target(page, query: "\(from)still=\(count)")
        }
    }
}
