import Domain
import Web

/// Why a page is read-only, since when, and whom to ask; or what the deadline means now.
enum StateNotice {
    /// Nothing while there is nothing to say.
    static func render(_ scene: ReportScene) -> HTML {
        let messages = scene.messages
        // Each page's banner tells of an update, the home who began it.
        if scene.isUpdating { return "" }
        if let submission = scene.submissions.last {
            let text = ContactText.render(
                messages(ReportMessage.submittedNotice, ["who": submission.submittedBy, "when": scene.when(submission.submittedAt)]),
                scene.context)
            let link: HTML =
                "<a href=\"\(Address.receipt(year: scene.year, member: scene.member).path)\">\(messages[ReportMessage.receiptLink])</a>"
            return Notice.info("<p>\(text)</p><p>\(link)</p>")
        }
        if let returned = scene.returned { return notice(returned, scene) }
        switch scene.door {
        case .notYetOpen:
            return Notice.info("<p>\(messages(ReportMessage.notYetOpen, ["when": scene.when(scene.desk.cycle.opensAt)]))</p>")
        case .closed:
            let closed = scene.desk.cycle.deadline + scene.desk.cycle.grace
            let text = ContactText.render(messages(ReportMessage.closedNotice, ["when": scene.when(closed)]), scene.context)
            return Notice.warning("<p>\(text)</p>")
        case .open:
            return ""
        }
    }

    /// Who returned it, when and why, and until when it can come again.
    private static func notice(_ returned: ReportReturn, _ scene: ReportScene) -> HTML {
        let isLate = scene.door == .closed
        let sentence = ContactText.render(
            scene.messages(
                isLate ? ReturnMessage.noticeLate : .notice,
                [
                    "who": returned.returnedBy, "when": scene.when(returned.returnedAt),
                    "until": scene.when(isLate ? returned.until : scene.deadline),
                ]), scene.context)
        return Notice.warning("<p>\(sentence)</p><blockquote class=\"words\">\(returned.reason)</blockquote>")
    }
}
