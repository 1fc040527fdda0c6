import Domain
import Web

/// Reports as the council's first page lists them.
struct CouncilReportList {
    let context: Context
    let cycles: [Cycle]

    private var messages: Messages { context.messages }

    /// Until when the reports should be answered, once a cycle.
    func until(_ reports: [CouncilReport]) -> HTML {
        let lines = cycles.filter { cycle in reports.contains { $0.report.year == cycle.year } }.map { cycle -> HTML in
            guard let until = cycle.evaluationUntil else {
                return "<p>\(messages(CouncilMessage.noDate, ["year": String(cycle.year)]))</p>\n"
            }
            let key: CouncilMessage = context.now < until ? .until : .overdue
            return "<p>\(messages(key, ["year": String(cycle.year), "when": context.when(until, zone: cycle.zone)]))</p>\n"
        }
        return "\(lines)"
    }

    /// More reports than these are folded away where they are not this person's own.
    private static let mostShown = 12

    /// A part of the page; nothing without reports.
    func section(_ title: CouncilMessage, _ reports: [CouncilReport], lead: CouncilMessage? = nil, withTie: Bool = false) -> HTML {
        guard !reports.isEmpty else { return "" }
        let text: HTML? = lead.map { "<p>\(messages[$0])</p>\n" }
        var columns = [messages[CouncilMessage.city], messages[CouncilMessage.submitted], messages[CouncilMessage.state]]
        if withTie { columns.append(messages[CouncilMessage.part]) }
        let table = ListedTable(caption: messages[title], columns: columns, rows: reports.map { row($0, withTie: withTie) })
        guard !withTie, reports.count > Self.mostShown else { return "<h2>\(messages[title])</h2>\n\(text)\(table.html)" }
        let summary = messages.count(CouncilCount.others, reports.count)
        return "<h2>\(messages[title])</h2>\n\(text)<details class=\"more\"><summary>\(summary)</summary>\(table.html)</details>\n"
    }

    private func row(_ entry: CouncilReport, withTie: Bool) -> ListedTable.Row {
        let year = entry.report.year, zone = cycles.first { $0.year == year }?.zone ?? "UTC"
        let address = Address.council(.report(year: year, member: entry.member.slug))
        let time = ShownTime(messages: messages, zone: zone).date(entry.submittedAt)
        var cells: [HTML] = [
            "\(messages(CouncilMessage.versionOf, ["version": String(entry.version), "date": time]))",
            "\(messages[dynamic: "council.state.\(entry.report.state.rawValue)"])",
        ]
        if withTie { cells.append("\(messages[entry.tie == .lead ? CouncilMessage.lead : .assigned])") }
        return ListedTable.Row(
            head: "<a href=\"\(address.path)\">\(entry.member.name(in: context.language)), \(year)</a>", cells: cells)
    }
}
