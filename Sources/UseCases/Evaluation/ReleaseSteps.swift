import Domain
import Store

/// What follows every release inside its transaction: the journal, and what the next cycle asks about. A further consequence of a release is a
/// further line of `perform`; what needs words that only pages have is `ReleaseFeedback.Telling`.
enum ReleaseSteps {
    /// - Parameter feedback: as it was just written: the first, or a correction.
    static func perform(_ feedback: ReleasedFeedback, desk: FeedbackDesk, wish: ReportWish, in writer: Writer) throws {
        try recommend(feedback, desk, in: writer)
        try writer.note(
            JournalEntry(
                at: wish.now, account: wish.viewer.account, event: feedback.number == 1 ? .feedbackReleased : .feedbackCorrected,
                subject: desk.subject, details: "number \(feedback.number), version \(feedback.reportVersion)"))
    }

    /// The next cycle asks the city what became of the recommendations, in the city's language where an edition is in it. A correction takes the
    /// place of what was released before.
    private static func recommend(_ feedback: ReleasedFeedback, _ desk: FeedbackDesk, in writer: Writer) throws {
        try writer.removeRecommendations(member: desk.member.id, year: desk.cycle.year)
        guard let edition = feedback.content.edition(desk.member.language) else { return }
        for item in edition.recommendations {
            try writer.insert(
                Recommendation(
                    year: desk.cycle.year, measure: item.measure, point: item.point, language: edition.language, text: item.text),
                member: desk.member.id)
        }
    }
}
