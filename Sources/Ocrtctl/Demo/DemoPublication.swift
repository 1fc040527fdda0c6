import Credentials
import Domain
import Store
import UseCases

/// The council's answer to a city's earlier report, and what the city has published of it.
struct DemoPublication: Decodable {
    /// The council's words, in the report's language or in English.
    struct Feedback: Decodable {
        var conclusion: String
        var strength: String
        var recommendation: String
        /// On the first measure.
        var remark: String
    }

    /// As in `PublicationScope`; nil where the city has not decided.
    var scope: String?
    var hasAttachment: Bool
    var hasContact: Bool
    var feedback: Feedback

    func play(_ city: DemoCity, _ primary: Viewer, cycle: Cycle, store: Store, at now: Instant) throws {
        let wish = ReportWish(year: cycle.year, member: city.member.slug, viewer: primary, now: now)
        try release(wish, store)
        guard let scope else { return }
        guard let choice = PublicationScope(rawValue: scope) else { throw Failure("\(city.member.slug): there is no scope \(scope).") }
        _ = try DecidePublication(store: store, shelf: QuestionnaireShelf()).perform(
            PublicationChoice(choice, hasAttachment: hasAttachment, hasContact: hasContact), version: 1, after: 0, wish: wish)
    }

    private func release(_ wish: ReportWish, _ store: Store) throws {
        try store.write { writer in
            let council = try writer.reader.allAccounts().first { $0.role == .council }
            let member = try writer.reader.member(slug: wish.member)
            guard let council, let member,
                let report = try writer.reader.report(year: wish.year, member: member.id, viewer: wish.viewer),
                let state = report.state.after(.releaseFeedback)
            else { throw Failure("\(wish.member): there is no submitted report to answer.") }
            let content = FeedbackContent(editions: [
                FeedbackContent.Edition(
                    language: ["fr", "sv"].contains(member.language) ? member.language : "en", conclusion: feedback.conclusion,
                    remarks: [.init(section: "", measure: 1, text: feedback.remark)],
                    strengths: [.init(measure: 0, point: nil, text: feedback.strength)],
                    recommendations: [.init(measure: 0, point: nil, text: feedback.recommendation)])
            ])
            let released = ReleasedFeedback(
                number: 1, reportVersion: 1, content: content, releasedAt: wish.now, releasedBy: council.name, reason: "")
            try writer.insert(released, digest: Digest.sha256Hex(content.canonicalJSON()), report: report.id, by: council.id)
            try writer.setState(state, report: report.id)
        }
    }
}
