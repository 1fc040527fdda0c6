import Domain
import Store
import UseCases

/// The council's answer to a city's earlier report, and what the city has made of it.
struct DemoPublication: Decodable {
    /// As in `PublicationScope`; nil where the city has not decided.
    var scope: String?
    var hasAttachment: Bool
    var hasContact: Bool
    var feedback: DemoAgreement
    /// What the city adds to its answers after the feedback, by question; nil where it publishes what was judged.
    var update: [String: String]?

    /// The council answers, the city updates its report and decides, each by its own steps and rules.
    func play(_ city: DemoCity, _ primary: Viewer, year: Int, council: DemoCouncil) throws {
        let releasedAt = try feedback.play(city.member.slug, year: year, council: council)
        func wish(_ daysLater: Int64) -> ReportWish {
            ReportWish(year: year, member: city.member.slug, viewer: primary, now: releasedAt + daysLater * 86_400)
        }
        let store = council.store, shelf = council.shelf
        if let update {
            try StartUpdate(store: store, shelf: shelf).perform(wish(10))
            _ = try SaveAnswers(store: store, shelf: shelf).perform(added(update, council, wish(12)), measure: 0, wish: wish(12))
            guard case .submitted = try SubmitReport(store: store, shelf: shelf).perform(wish(14)) else {
                throw Failure("The demo's update of \(city.member.slug) cannot be submitted.")
            }
        }
        guard let scope else { return }
        guard let choice = PublicationScope(rawValue: scope) else { throw Failure("\(city.member.slug): there is no scope \(scope).") }
        _ = try DecidePublication(store: store, shelf: shelf).perform(
            PublicationChoice(choice, hasAttachment: hasAttachment, hasContact: hasContact), version: update == nil ? 1 : 2, after: 0,
            wish: wish(20))
    }

    /// Each answer with a further paragraph.
    private func added(_ update: [String: String], _ council: DemoCouncil, _ wish: ReportWish) throws -> [SaveAnswers.Typed] {
        let answers = try council.store.read { reader in
            try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: council.shelf, in: reader)
                .visibility(viewer: wish.viewer, in: reader).answers
        }
        return update.sorted { $0.key < $1.key }.map { question, text in
            let before = answers[AnswerKey(question: question)]?.text ?? ""
            return SaveAnswers.Typed(question: question, answer: Answer(before.isEmpty ? text : "\(before)\n\n\(text)"), base: nil)
        }
    }
}
