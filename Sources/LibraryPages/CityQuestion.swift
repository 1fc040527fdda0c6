import Domain
import Store
import Web

/// After the feedback, on the front page: what the city does with its report now. Asked until it has decided once.
struct CityQuestion {
    /// The reports with feedback on which nothing is decided yet, the latest first.
    let reports: [Report]

    init(_ reports: [Report], viewer: Viewer, in reader: Reader) throws {
        self.reports = try reports.filter { report in
            try report.state.isEvaluated && reader.publications(of: report, viewer: viewer).isEmpty
        }
    }

    /// Whether it is about this cycle's report: the way to the feedback stands in it then.
    func isAbout(_ year: Int) -> Bool { reports.contains { $0.year == year } }

    /// `member` is the slug.
    func render(_ front: Front, member: String) -> HTML {
        reports.map { report in question(report, front, member: member) }.joined()
    }

    private func question(_ report: Report, _ front: Front, member: String) -> HTML {
        let messages = front.messages
        let title = messages(PublicationMessage.askTitle, ["year": String(report.year)])
        let isPrimary = front.viewer.role == .primary
        let update: HTML = """
            <a href="\(Address.later(year: report.year, member: member, .update).path)">\(messages[UpdateMessage.title])</a>
            """
        let read: HTML = """
            <a href="\(Address.feedback(year: report.year, member: member).path)">\(messages[FeedbackMessage.read])</a>
            """
        let publish: HTML = """
            <a href="\(Address.later(year: report.year, member: member, .publication).path)">\(messages[PublicationMessage.askPublish])</a>
            """
        return Notice.info(
            """
            <h2>\(title)</h2>
            <p>\(messages[PublicationMessage.ask])\(" \(messages[PublicationMessage.askColleague])", if: !isPrimary)</p>
            <p class="acts">\(read)\(publish)\(update, if: report.state != .updating)</p>
            """)
    }
}
