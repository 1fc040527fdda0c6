import Domain
import Web

/// The end of the check page: the button, or who, when and what is missing.
struct SubmitView {
    let scene: ReportScene
    let contents: CheckView.Contents

    private var messages: Messages { scene.messages }

    func render() -> HTML {
        guard !scene.isSubmitted else { return "" }
        return "<h2 id=\"submit\">\(messages[CheckMessage.submitTitle])</h2>\n\(action)"
    }

    private var action: HTML {
        if scene.door == .closed && !scene.isUpdating { return "<p>\(messages[CheckMessage.tooLate])</p>" }
        if scene.door == .notYetOpen { return "<p>\(messages[CheckMessage.tooEarly])</p>" }
        if scene.viewer.role != .primary {
            let who = contents.primary.map { messages(CheckMessage.onlyPrimary, ["name": $0.name]) } ?? messages[ReportMessage.noSubmitter]
            guard scene.isWritable, scene.marks[.submissionRequest] == nil, contents.primary != nil else { return "<p>\(who)</p>" }
            return """
                <p>\(who)</p>
                <h3>\(messages[RequestMessage.title])</h3>
                \(RequestForm(scene: scene, primary: contents.primary, next: contents.nextRequest).html)
                """
        }
        guard contents.findings.isEmpty else {
            return """
                <p>\(messages.count(CheckCount.mendFirst, contents.findings.count))</p>
                <p><a href="#error-summary">\(messages[CheckMessage.toProblems])</a></p>
                """
        }
        let waiting = scene.marks[.approval].map { mark in
            let sentence = MarkText.approval(mark, zone: scene.desk.cycle.zone, messages)
            return Notice.warning("<p>\(sentence) \(messages[ApprovalMessage.submitAnyway])</p>")
        }
        let content: HTML = """
            \(waiting)<p>\(final)</p>
            \(Buttons.row(Buttons.danger(messages[CheckMessage.submit])))
            """
        return PostForm.post(scene.context.frame, to: .check(year: scene.year, member: scene.member), content: content)
    }

    private var final: String {
        guard scene.isUpdating, let last = scene.submissions.last else {
            return messages(CheckMessage.final, ["deadline": scene.when(scene.deadline)])
        }
        return messages(
            UpdateMessage.final, ["next": String(last.version + 1), "judged": String(contents.judged ?? last.version)])
    }
}
