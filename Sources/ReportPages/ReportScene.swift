import Domain
import HTTP
import Store
import UseCases
import Web

/// What every page about one report starts from: the person, the report's desk, and the questionnaire's words.
struct ReportScene {
    let context: Context
    let viewer: Viewer
    let desk: ReportDesk
    let texts: QuestionnaireTexts
    /// The frozen versions, the first first.
    let submissions: [Submission]
    /// What the report waits for: its city's approval, a colleague's request.
    let marks: [ReportMark.Kind: ReportMark]
    /// The office's return of it for correction, as long as it is not submitted again.
    let returned: ReportReturn?

    /// Loads the scene the address names, and whatever else the page reads of the same state of the data.
    static func open<Value>(_ context: Context, _ more: (ReportScene, Reader) throws -> Value) throws -> (ReportScene, Value) {
        let viewer = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let shelf = context.application.shelf
        return try context.store.read { reader in
            let desk = try ReportDesk.open(year: year, member: context.path["member"], viewer: viewer, shelf: shelf, in: reader)
            let submissions =
                if let report = desk.report, report.state != .draft { try reader.submissions(of: report, viewer: viewer) } else {
                    [Submission]()
                }
            let scene = ReportScene(
                context: context, viewer: viewer, desk: desk,
                texts: try shelf.texts(desk.questionnaire, language: context.language, from: reader), submissions: submissions,
                marks: try desk.report.map { try reader.openMarks(of: $0, viewer: viewer) } ?? [:],
                returned: try desk.report.flatMap { try reader.openReturn(of: $0, viewer: viewer) })
            return (scene, try more(scene, reader))
        }
    }

    static func open(_ context: Context) throws -> ReportScene { try open(context) { _, _ in }.0 }

    var messages: Messages { context.messages }
    var year: Int { desk.cycle.year }
    var member: String { desk.member.slug }
    var memberName: String { desk.member.name(in: context.language) }
    /// Such as "Report 2027, Graz": the second part of a page's title.
    var title: String { messages(ReportMessage.title, ["year": String(year), "member": memberName]) }
    var questionnaire: Questionnaire { desk.questionnaire }
    var isSubmitted: Bool { desk.report.map { !$0.state.isWritable } ?? false }
    /// Whether the city writes its next version after the feedback; there is no deadline for that.
    var isUpdating: Bool { desk.report?.state == .updating }
    /// Whether it can be submitted now: a report that was returned has a date of its own, where that is later.
    var door: Cycle.Door { returned?.door(desk.cycle, at: context.now) ?? desk.cycle.door(at: context.now) }
    /// Until when it can be submitted, grace aside.
    var deadline: Instant { max(desk.cycle.deadline, returned?.until ?? desk.cycle.deadline) }
    /// Whether this person may change answers now.
    var isWritable: Bool { desk.report?.state.isWritable == true && door != .notYetOpen }
    var home: Address { .report(year: year, member: member) }

    func when(_ instant: Instant) -> String { context.when(instant, zone: desk.cycle.zone) }

    /// What a use case about this report needs to know.
    var wish: ReportWish { ReportWish(year: year, member: member, viewer: viewer, now: context.now) }

    /// What the report's documents say in the same words.
    var words: ReportWords {
        ReportWords(
            questionnaire: questionnaire, texts: texts, messages: messages, memberLanguage: desk.member.language,
            sizeLine: Int64(context.application.configuration[number: .sizeLine]))
    }

    /// The place of a section among all, from 1: the first half of a question's number.
    func number(of section: Section) -> Int { words.number(of: section) }

    func address(of section: Section, measure: Int) -> Address {
        measure == 0
            ? .section(year: year, member: member, section: section.id)
            : .measureSection(year: year, member: member, number: measure, section: section.id)
    }

    /// The language the city answers in: what it chose, else what the member list says.
    func answerLanguage(_ answers: AnswerSheet) -> String { words.answerLanguage(answers) }

    /// The words of a derived value; nil while what it comes from is missing.
    func derived(_ question: Question, _ answers: AnswerSheet) -> String? { words.derived(question, answers) }

    /// A page of this report.
    func page(_ title: String, status: Status = .ok, hasErrors: Bool = false, script: String? = nil, main: HTML) -> Response {
        let draft =
            switch desk.report?.state {
            case .draft: messages(ReportMessage.draftBanner, ["deadline": when(deadline)])
            case .updating: messages(UpdateMessage.banner, ["next": String((submissions.last?.version ?? 0) + 1)])
            case .submitted, .evaluated, .updated, nil: nil as String?
            }
        let waits = [draft, ReportMarks(scene: self).banner].compactMap(\.self)
        let banner = waits.isEmpty ? nil : waits.joined(separator: " · ")
        return context.page(title, section: self.title, status: status, hasErrors: hasErrors, banner: banner, script: script, main: main)
    }
}
