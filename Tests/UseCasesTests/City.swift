import Domain
import Store
import TestSupport

@testable import UseCases

/// A member city with its people and what they can do to their report.
struct City {
    let sample: SampleStore
    let shelf = QuestionnaireShelf()
    let member: Int64
    let primary: Viewer
    let secondary: Viewer
    let admin: Viewer
    /// The primary of another city.
    let stranger: Viewer

    static let noon = SampleStore.noon

    init(questionnaire: Questionnaire = .sample) throws {
        sample = try SampleStore(questionnaire: questionnaire)
        member = try sample.member("graz")
        primary = try sample.account("anna", role: .primary, member: member)
        secondary = try sample.account("berta", role: .secondary, member: member)
        admin = try sample.account("office", role: .admin)
        stranger = try sample.account("walter", role: .primary, member: sample.member("wien"))
    }

    /// A city that has started its report.
    static func started(questionnaire: Questionnaire = .sample) throws -> City {
        let city = try City(questionnaire: questionnaire)
        _ = try city.startReport.perform(city.wish())
        return city
    }

    var store: Store { sample.store }
    var startReport: StartReport { StartReport(store: store, shelf: shelf) }
    var saveAnswers: SaveAnswers { SaveAnswers(store: store, shelf: shelf) }
    var restoreAnswer: RestoreAnswer { RestoreAnswer(store: store, shelf: shelf) }
    var changeMeasures: ChangeMeasures { ChangeMeasures(store: store, shelf: shelf) }
    var saveAttachment: SaveAttachment { SaveAttachment(store: store, shelf: shelf) }
    var giveSections: GiveSections { GiveSections(store: store, shelf: shelf) }
    var markSectionDone: MarkSectionDone { MarkSectionDone(store: store, shelf: shelf) }
    var requestSubmission: RequestSubmission { RequestSubmission(store: store, shelf: shelf) }
    var awaitApproval: AwaitApproval { AwaitApproval(store: store, shelf: shelf) }
    var submitReport: SubmitReport { SubmitReport(store: store, shelf: shelf) }

    /// The primary's wish for the own report of 2027, unless said otherwise.
    func wish(by viewer: Viewer? = nil, at now: Instant = City.noon, year: Int = 2027, member: String = "graz") -> ReportWish {
        ReportWish(year: year, member: member, viewer: viewer ?? primary, now: now)
    }

    @discardableResult
    func save(
        _ question: String, _ text: String, base: Int64? = nil, measure: Int = 0, by viewer: Viewer? = nil, at now: Instant = City.noon,
        decision: BesideDecision? = nil
    ) throws -> SaveAnswers.Outcome {
        try saveAnswers.perform(
            [SaveAnswers.Typed(question: question, answer: Answer(text), base: base, decision: decision)], measure: measure,
            wish: wish(by: viewer, at: now))
    }

    /// What stands beside the answers, the latest first.
    func beside() throws -> [AnswerBeside] {
        guard let report = try report() else { return [] }
        return try store.read { reader in
            let keys = Set(try reader.placesBeside(of: report, viewer: primary).map(\.key))
            return try keys.flatMap { try reader.textsBeside(of: report, key: $0, viewer: primary) }
                .sorted { ($0.typedAt, $0.base) > ($1.typedAt, $1.base) }
        }
    }

    /// Every text of an answer with how it came about, the first first.
    func history(_ question: String) throws -> [String] {
        guard let report = try report() else { return [] }
        let key = AnswerKey(question: question)
        return try store.read { reader in
            try reader.revisions(of: report, key: key, viewer: primary).reversed().map { line in
                let text = try reader.answer(of: report, key: key, revision: line.revision, viewer: primary)?.text ?? "missing"
                return "\(line.revision) \(line.origin.rawValue) \(line.savedBy): \(text)"
            }
        }
    }

    func report() throws -> Report? { try store.read { try $0.report(year: 2027, member: member, viewer: primary) } }

    func saved(_ question: String, measure: Int = 0) throws -> SavedAnswer? {
        guard let report = try report() else { return nil }
        return try store.read { try $0.answers(of: report, viewer: primary) }[AnswerKey(measure: measure, question: question)]
    }

    func measures() throws -> [Measure] {
        guard let report = try report() else { return [] }
        return try store.read { try $0.measures(of: report, viewer: primary) }
    }

    func attachment() throws -> Domain.Attachment? {
        guard let report = try report() else { return nil }
        return try store.read { try $0.attachment(of: report, viewer: primary) }
    }

    func tasks() throws -> [SectionKey: SectionTask] {
        guard let report = try report() else { return [:] }
        return try store.read { try $0.tasks(of: report, viewer: primary) }
    }

    func marks(_ kind: ReportMark.Kind) throws -> [ReportMark] {
        guard let report = try report() else { return [] }
        return try store.read { try $0.marks(kind, of: report, viewer: primary) }
    }

    func submissions() throws -> [Submission] {
        guard let report = try report() else { return [] }
        return try store.read { try $0.submissions(of: report, viewer: primary) }
    }

    /// What happened to the report, the first first.
    func events() throws -> [JournalEvent] { try store.read { try $0.journal(subject: "report/2027/graz") }.map(\.event).reversed() }

    /// Answers what is required, so that the report can be submitted.
    func complete() throws {
        try save("prof.name", "Graz", base: 1)
        try save("gov.unit", "yes")
        try save("gov.unit_name", "Unit against racism")
    }

    /// Members of the report's people, and everybody who is not: what each hears of a wish to write.
    var outsiders: [(viewer: Viewer, refusal: Refusal)] { [(stranger, .notFound), (admin, .forbidden(.onlyCityAnswers))] }
}

extension SaveAnswers.Outcome {
    /// The questions of which anything was kept, in the report or beside it.
    var changes: [String] { saved.map(\.question) + conflicts.map(\.question) }
}
