import Domain
import Store
import UseCases
import Web

/// What waits for a person of a city in a report that is being written: sections they hold, a colleague's request, the city's approval.
struct CityWork {
    let held: HeldSections
    let marks: [ReportMark.Kind: ReportMark]

    /// Nothing without a report, or once it is submitted.
    init(report: Report?, viewer: Viewer, in reader: Reader) throws {
        guard let report, report.state.isWritable else {
            held = HeldSections(of: [:], by: viewer.account)
            marks = [:]
            return
        }
        held = HeldSections(of: try reader.tasks(of: report, viewer: viewer), by: viewer.account)
        marks = try reader.openMarks(of: report, viewer: viewer)
    }

    /// `member` is the slug.
    func render(_ front: Front, cycle: Cycle, member: String) -> HTML {
        let messages = front.messages
        let today = Day(of: front.context.now, zone: cycle.zone)
        var html = HTML()
        if let mark = marks[.submissionRequest] {
            let check = Address.check(year: cycle.year, member: member).path
            let note: HTML = mark.note.isEmpty ? "" : "<blockquote class=\"words\">\(mark.note)</blockquote>"
            html += Notice.info(
                """
                <p>\(MarkText.request(mark, to: front.viewer.role, zone: cycle.zone, messages))</p>
                \(note)<p><a href="\(check)">\(messages[ReportMessage.checkAnswers])</a></p>
                """)
        }
        if let mark = marks[.approval] { html += "<p>\(MarkText.approval(mark, zone: cycle.zone, messages))</p>\n" }
        if let sentence = HeldText.sentence(held, today: today, messages) { html += "<p>\(sentence)</p>\n" }
        return html
    }
}
