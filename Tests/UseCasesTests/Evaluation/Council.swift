import Domain
import Store
import TestSupport

@testable import UseCases

/// A city whose report is submitted, and the people of the council: two to whom it was given, one who leads, one without a part, one with a conflict.
struct Council {
    let city: City
    let one: Viewer
    let two: Viewer
    let lead: Viewer
    let reader: Viewer
    let recused: Viewer

    init() throws {
        city = try City.started()
        try city.complete()
        _ = try city.changeMeasures.add(title: "A measure", formKey: "m", wish: city.wish())
        for question in ["prof.name"] { _ = question }
        let sample = city.sample
        one = try sample.account("one", role: .council)
        two = try sample.account("two", role: .council)
        lead = try sample.account("lead", role: .council)
        reader = try sample.account("reader", role: .council)
        recused = try sample.account("recused", role: .council)
        guard case .submitted = try city.submitReport.perform(city.wish()) else { throw Refusal.notFound }
        let (city, people, lead, recused) = (city, [one, two], lead, recused)
        try city.store.write { writer in
            guard let report = try writer.reader.report(year: 2027, member: city.member, viewer: city.primary) else {
                throw Refusal.notFound
            }
            for person in people {
                try writer.assign(report: report.id, to: person.account, isLead: false, at: City.noon, by: city.admin.account)
            }
            try writer.assign(report: report.id, to: lead.account, isLead: true, at: City.noon, by: city.admin.account)
            _ = try writer.insert(
                Recusal(account: recused.account, member: city.member, reason: .conflict, note: "", declaredAt: City.noon),
                by: recused.account)
        }
    }

    var store: Store { city.store }
    var everybody: [Viewer] { [one, two, lead, reader, recused, city.primary, city.secondary, city.stranger, city.admin] }

    func wish(_ viewer: Viewer, at now: Instant = City.noon) -> ReportWish { city.wish(by: viewer, at: now) }

    func paper(_ kind: Paper.Kind, _ viewer: Viewer, _ language: String = "en", at now: Instant = City.noon) -> PaperWish {
        PaperWish(kind: kind, language: language, report: wish(viewer, at: now))
    }

    var begin: BeginFeedback { BeginFeedback(store: store, shelf: city.shelf) }
    var passages: SavePassages { SavePassages(store: store, shelf: city.shelf) }
    var items: ChangeItems { ChangeItems(store: store, shelf: city.shelf) }
    var confirm: ConfirmFeedback { ConfirmFeedback(store: store, shelf: city.shelf) }
    var release: ReleaseFeedback { ReleaseFeedback(store: store, shelf: city.shelf) }
    var correct: CorrectFeedback { CorrectFeedback(store: store, shelf: city.shelf) }
    var tag: TagReport { TagReport(store: store, shelf: city.shelf) }

    @discardableResult
    func write(
        _ place: String, _ text: String, base: Int64? = 0, _ kind: Paper.Kind, _ viewer: Viewer, _ language: String = "en",
        at now: Instant = City.noon
    ) throws -> SaveAnswers.Outcome {
        try passages.perform(
            [SaveAnswers.Typed(question: place, answer: Answer(text), base: base)], wish: paper(kind, viewer, language, at: now))
    }

    /// A paper as somebody reads it; nil where nothing is there for that person.
    func content(_ kind: Paper.Kind, of account: Int64? = nil, as viewer: Viewer) throws -> PaperContent? {
        try store.read { reader in
            let desk = try FeedbackDesk.open(wish(viewer), shelf: city.shelf, in: reader)
            let paper = desk.papers.first { $0.kind == kind && $0.account == account }
            return try paper.flatMap { try reader.content(of: $0, viewer: viewer) }
        }
    }

    func revision() throws -> Int64 { try content(.agreed, as: lead)?.paper.revision ?? -1 }

    /// An agreed feedback with a conclusion and one recommendation, confirmed by both.
    func agree() throws {
        _ = try begin.perform(paper(.agreed, lead))
        try write("conclusion", "Well done.", .agreed, lead)
        try write("section.prof", "A clear picture.", .agreed, one)
        let number = try items.add(.recommendation, formKey: "r", wish: paper(.agreed, lead))
        try write("item.\(number)", "Measure what you do.", .agreed, lead)
        try write("about.\(number)", "point-3", .agreed, lead)
        for person in [one, two] { _ = try confirm.perform(revision: revision(), wish: wish(person)) }
    }

    func releases(as viewer: Viewer) throws -> [ReleasedFeedback] {
        try store.read { reader in
            guard let report = try reader.frozenReport(year: 2027, member: city.member, viewer: viewer) else { return [] }
            return try reader.releasedFeedback(of: report, viewer: viewer)
        }
    }

    func recommendations() throws -> [Recommendation] { try store.read { try $0.allRecommendations(member: city.member) } }

    func events() throws -> [JournalEvent] { try city.events() }

    /// The office returns the report, or the city submits it again.
    func setState(_ state: ReportState) throws {
        let (member, primary) = (city.member, city.primary)
        try store.write { writer in
            guard let report = try writer.reader.report(year: 2027, member: member, viewer: primary) else { throw Refusal.notFound }
            try writer.setState(state, report: report.id)
        }
    }
}
