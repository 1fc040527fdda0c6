import Domain
import Web

/// What a report waits for, as its pages show it.
struct ReportMarks {
    let scene: ReportScene

    private var messages: Messages { scene.messages }

    /// The sentence above every page of a report that waits for approval; nil for none.
    var banner: String? { scene.marks[.approval].map { MarkText.approval($0, zone: scene.desk.cycle.zone, messages) } }

    /// The request that stands, with its note and the button that withdraws it; nothing without one.
    var request: HTML {
        guard let mark = scene.marks[.submissionRequest] else { return "" }
        let withdraw = PostForm.post(
            scene.context.frame, to: .withdrawSubmissionRequest(year: scene.year, member: scene.member),
            hidden: [("number", String(mark.number))], content: Buttons.quiet(messages[RequestMessage.withdraw]))
        return Notice.info(
            """
            <p>\(MarkText.request(mark, to: scene.viewer.role, zone: scene.desk.cycle.zone, messages))</p>
            \(note(mark))\(scene.isWritable ? withdraw : "")
            """)
    }

    /// That the report waits for approval, with the way to end it; nothing where it does not.
    var approval: HTML {
        guard let mark = scene.marks[.approval] else { return "" }
        let link: HTML =
            "<a href=\"\(Address.approval(year: scene.year, member: scene.member).path)\">\(messages[ApprovalMessage.link])</a>"
        return Notice.info("<p>\(MarkText.approval(mark, zone: scene.desk.cycle.zone, messages)) \(link)</p>")
    }

    /// What came before, the last first; nothing where nothing did.
    func earlier(_ marks: [ReportMark], title: String) -> HTML {
        let ended = marks.compactMap { mark in mark.end.map { (mark, $0) } }
        guard !ended.isEmpty else { return "" }
        let items = ended.map { mark, end -> HTML in
            let set = messages(MarkMessage.set, ["who": mark.setBy, "when": scene.when(mark.setAt)])
            let outcome = messages[dynamic: "mark.outcome.\(end.outcome.rawValue)"]
            let ended = messages(MarkMessage.ended, ["outcome": outcome, "who": end.by, "when": scene.when(end.at)])
            return "<li>\(set)\(note(mark))<p class=\"quiet\">\(ended)</p></li>\n"
        }
        return "<h2>\(title)</h2>\n<ul class=\"past\">\n\(items)</ul>\n"
    }

    private func note(_ mark: ReportMark) -> HTML { mark.note.isEmpty ? "" : "<blockquote class=\"words\">\(mark.note)</blockquote>" }
}
