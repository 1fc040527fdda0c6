import Domain
import Store
import Web

/// That the council has answered, with the way to the answer, for the report's first page.
enum ReleaseNotice {
    /// When the feedback was last released; nil before the first release.
    static func lastRelease(_ scene: ReportScene, _ reader: Reader) throws -> ReleasedFeedback? {
        guard let report = scene.desk.report, report.state.isEvaluated else { return nil }
        return try reader.releasedFeedback(of: report, viewer: scene.viewer).last
    }

    /// Nothing before the release.
    static func render(_ scene: ReportScene, _ feedback: ReleasedFeedback?) -> HTML {
        guard let feedback else { return "" }
        let key: FeedbackMessage = feedback.number == 1 ? .isThere : .isCorrected
        return Notice.info(
            """
            <p>\(scene.messages(key, ["when": scene.when(feedback.releasedAt)]))</p>
            <p>\(Buttons.secondaryLink(scene.messages[FeedbackMessage.read], to: .feedback(year: scene.year, member: scene.member)))</p>
            """)
    }
}
