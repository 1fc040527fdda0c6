import Domain
import Web

/// Why a page is read-only, since when, and whom to ask; or what the deadline means now.
enum StateNotice {
    /// Nothing while there is nothing to say.
    static func render(_ scene: ReportScene) -> HTML {
        let messages = scene.messages
        if let submission = scene.submissions.last {
            let text = messages(
                ReportMessage.submittedNotice,
                ["who": submission.submittedBy, "when": scene.when(submission.submittedAt), "contact": scene.context.contact])
            let link: HTML = "<a href=\"\(Address.receipt(year: scene.year, member: scene.member).path)\">\(messages[ReportMessage.receiptLink])</a>"
            return Notice.info("<p>\(text)</p><p>\(link)</p>")
        }
        switch scene.door {
        case .notYetOpen:
            return Notice.info("<p>\(messages(ReportMessage.notYetOpen, ["when": scene.when(scene.desk.cycle.opensAt)]))</p>")
        case .closed:
            let closed = scene.desk.cycle.deadline + scene.desk.cycle.grace
            return Notice.warning(
                "<p>\(messages(ReportMessage.closedNotice, ["when": scene.when(closed), "contact": scene.context.contact]))</p>")
        case .open:
            return ""
        }
    }
}
