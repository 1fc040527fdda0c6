import Domain
import HTTP
import Store
import UseCases
import Web

/// What every page of the council about one report starts from: the person, the frozen version, what the person has to do with it, and the
/// questionnaire's words.
struct CouncilScene {
    let context: Context
    let viewer: Viewer
    /// With the tie: see `FrozenDesk.tie`.
    let desk: FrozenDesk
    let texts: QuestionnaireTexts

    /// Loads the scene the address names, in its latest version, and whatever else the page reads of the same state of the data.
    ///
    /// - Throws: `notFound` for people of a city and of the board, for somebody with a conflict, and where nothing lies with the council.
    static func open<Value>(_ context: Context, _ more: (CouncilScene, Reader) throws -> Value) throws -> (CouncilScene, Value) {
        let viewer = try context.viewer()
        // A city reads its own report on its own pages.
        guard let year = context.path.number("year"), !viewer.role.belongsToMember else { throw Refusal.notFound }
        let shelf = context.application.shelf
        return try context.store.read { reader in
            let desk = try desk(year, context, viewer, reader)
            let scene = CouncilScene(
                context: context, viewer: viewer, desk: desk,
                texts: try shelf.texts(desk.questionnaire, language: context.language, from: reader))
            return (scene, try more(scene, reader))
        }
    }

    /// There is no page here about a draft, not even for the office, which knows that there may be one.
    private static func desk(_ year: Int, _ context: Context, _ viewer: Viewer, _ reader: Reader) throws -> FrozenDesk {
        do {
            return try FrozenDesk.open(
                year: year, member: context.path["member"], viewer: viewer, shelf: context.application.shelf, in: reader)
        } catch Refusal.forbidden { throw Refusal.notFound }
    }

    static func open(_ context: Context) throws -> CouncilScene { try open(context) { _, _ in }.0 }

    var messages: Messages { context.messages }
    var year: Int { desk.cycle.year }
    var member: String { desk.member.slug }
    var memberName: String { desk.member.name(in: context.language) }
    /// Such as "Report 2027, Graz": the second part of a page's title.
    var title: String { messages(ReportMessage.title, ["year": String(year), "member": memberName]) }
    var questionnaire: Questionnaire { desk.questionnaire }
    /// The report's first page.
    var home: Address { .council(.report(year: year, member: member)) }
    /// Whether the report lies in this person's hands.
    var isInHand: Bool { desk.tie == .assigned || desk.tie == .lead }

    func when(_ instant: Instant) -> String { context.when(instant, zone: desk.cycle.zone) }

    /// What the report's documents say in the same words.
    var words: ReportWords {
        ReportWords(
            questionnaire: questionnaire, texts: texts, messages: messages, memberLanguage: desk.member.language,
            sizeLine: Int64(context.application.configuration[number: .sizeLine]))
    }

    /// The language the city answers in: what it chose, else what the member list says.
    var answerLanguage: String { words.answerLanguage(desk.visibility.answers) }

    /// A measure's title in the city's language, or its number while it has none.
    func shownTitle(of measure: Measure) -> HTML {
        let title = words.title(of: measure, language: answerLanguage)
        let lang: HTML? = title.language.map { " lang=\"\($0)\"" }
        return "<span\(lang)>\(title.text)</span>"
    }

    /// The pages above the report's parts.
    var crumbs: HTML {
        let first: (text: String, address: Address) =
            viewer.role == .council ? (messages[CouncilMessage.title], .councilDesk) : (messages[AssignmentsMessage.title], .assignmentList)
        return Breadcrumbs.render(messages, [first, (title, home)])
    }

    /// A page about this report.
    func page(_ title: String, status: Status = .ok, hasErrors: Bool = false, script: String? = nil, main: HTML) -> Response {
        context.page(title, section: self.title, status: status, hasErrors: hasErrors, script: script, main: main)
    }

    /// The page of a section of the city's level, or of a measure.
    func address(of section: Section) -> Address { .council(.section(year: year, member: member, section: section.id)) }
    func address(of measure: Measure) -> Address { .council(.measure(year: year, member: member, number: measure.number)) }
}
