import Domain
import HTTP
import Store
import UseCases
import Web

/// What every page starts from on which the council writes about a report.
struct FeedbackScene {
    let context: Context
    let viewer: Viewer
    let desk: FeedbackDesk
    let texts: QuestionnaireTexts

    /// Loads the scene the address names, and whatever else the page reads of the same state of the data.
    ///
    /// - Throws: as `FeedbackDesk.open`.
    static func open<Value>(_ context: Context, _ more: (FeedbackScene, Reader) throws -> Value) throws -> (FeedbackScene, Value) {
        let wish = try wish(context)
        let shelf = context.application.shelf
        return try context.store.read { reader in
            let desk = try FeedbackDesk.open(wish, shelf: shelf, in: reader)
            let scene = FeedbackScene(
                context: context, viewer: wish.viewer, desk: desk,
                texts: try shelf.texts(desk.frozen.questionnaire, language: context.language, from: reader))
            return (scene, try more(scene, reader))
        }
    }

    static func open(_ context: Context) throws -> FeedbackScene { try open(context) { _, _ in }.0 }

    /// Who wants something of which report.
    static func wish(_ context: Context) throws -> ReportWish {
        let viewer = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        return ReportWish(year: year, member: context.path["member"], viewer: viewer, now: context.now)
    }

    var messages: Messages { context.messages }
    var year: Int { desk.cycle.year }
    var member: String { desk.member.slug }
    var title: String { messages(WritingMessage.title, ["member": desk.member.name(in: context.language), "year": String(year)]) }
    var home: Address { .writing(.overview(year: year, member: member)) }
    /// The report's first page for the council.
    var report: Address { .council(.report(year: year, member: member)) }

    func when(_ instant: Instant) -> String { context.when(instant, zone: desk.cycle.zone) }
    func languageName(_ tag: String) -> String { LanguageName.of(tag, in: context.language) }

    var words: ReportWords {
        ReportWords(
            questionnaire: desk.frozen.questionnaire, texts: texts, messages: messages, memberLanguage: desk.member.language,
            sizeLine: Int64(context.application.configuration[number: .sizeLine]))
    }

    /// As the city's page shows the feedback.
    var copy: FeedbackCopy { FeedbackCopy(desk.frozen, words: words) }

    /// A page's heading, which says whose report it is about.
    func heading(_ title: String) -> HTML { "<h1><span class=\"caption\">\(self.title)</span> \(title)</h1>" }

    func page(_ title: String, status: Status = .ok, hasErrors: Bool = false, script: String? = nil, main: HTML) -> Response {
        context.page(title, section: self.title, status: status, hasErrors: hasErrors, script: script, main: main)
    }

    /// That the city has submitted anew since a paper was begun; nothing where it has not.
    func newVersion(_ paper: Paper?) -> HTML {
        let latest = desk.frozen.submission
        guard let paper, paper.reportVersion < latest.version else { return "" }
        let text = messages(
            WritingMessage.newVersion,
            ["version": String(latest.version), "when": when(latest.submittedAt), "old": String(paper.reportVersion)])
        return Notice.info("<p>\(text)</p>")
    }
}

extension Paper.Kind {
    /// What its page is called.
    var title: any MessageKey {
        switch self {
        case .own: WritingMessage.ownTitle
        case .agreed, .general: AgreedMessage.title
        case .notes: NotesMessage.title
        }
    }
}
