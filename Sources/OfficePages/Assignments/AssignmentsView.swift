import Domain
import Web

/// The tables of the page on which the office sees who reads what.
struct AssignmentsView {
    let desk: OfficeDesk
    let board: AssignmentBoard
    /// Those with a conflict, by number.
    let cities: [Int64: Member]

    private var messages: Messages { desk.messages }
    private var names: RegionNames { RegionNames.of(desk.language) }

    /// The date, how much is open, and the way to the proposal.
    var summary: HTML {
        let open = board.sheets.filter { $0.hands.isEmpty || $0.lead == nil }.count
        let date =
            board.cycle.evaluationUntil.map { until in
                messages(AssignmentsMessage.until, ["when": desk.context.when(until, zone: board.cycle.zone)])
            } ?? messages[AssignmentsMessage.noDate]
        let spread = "\(Address.assignments(.spread).path)?year=\(board.cycle.year)"
        let button: HTML = "<a class=\"button\" href=\"\(spread)\">\(messages[AssignmentsMessage.propose])</a>"
        return """
            <p class="lead">\(open == 0
                ? messages.count(AssignmentsCount.complete, board.sheets.count)
                : messages.count(AssignmentsCount.open, open, ["total": String(board.sheets.count)]))</p>
            <p>\(date)</p>
            \(Buttons.row(board.sheets.isEmpty || board.readers.isEmpty ? "" : button, general))
            \(years)
            """
    }

    private var general: HTML {
        Buttons.secondaryLink(
            messages(GeneralMessage.titleYear, ["year": String(board.cycle.year)]), to: .general(.office, .home(year: board.cycle.year)))
    }

    private var years: HTML {
        guard board.cycles.count > 1 else { return "" }
        let links = board.cycles.map { cycle -> HTML in
            let isHere = cycle.year == board.cycle.year
            return """
                <li><a href="\(Address.assignmentList.path)?year=\(cycle.year)"\(" aria-current=\"page\"", if: isHere)>\(String(cycle.year))</a></li>
                """
        }
        return "<nav class=\"pages\" aria-label=\"\(messages[AssignmentsMessage.cycles])\"><ul>\(links)</ul></nav>\n"
    }

    var reports: HTML {
        let title = messages[AssignmentsMessage.reportsTitle]
        guard !board.reports.isEmpty else { return "<h2>\(title)</h2>\n<p>\(messages[AssignmentsMessage.noReports])</p>\n" }
        let columns: [AssignmentsMessage] = [.city, .language, .readers, .state]
        let rows = (board.reports.filter(isOpen) + board.reports.filter { !isOpen($0) }).map { entry in
            let address = Address.assignments(.report(year: board.cycle.year, member: entry.member.slug))
            return ListedTable.Row(
                head: "<a href=\"\(address.path)\">\(entry.member.name(in: desk.language))</a>",
                cells: [
                    "\(names.language(entry.member.language))", readers(board.hands[entry.report.id] ?? []),
                    "\(messages[dynamic: "council.state.\(entry.report.state.rawValue)"])",
                ])
        }
        return "<h2>\(title)</h2>\n\(ListedTable(caption: title, columns: columns.map { messages[$0] }, rows: rows).html)"
    }

    /// Whether somebody is still missing: these come first.
    private func isOpen(_ entry: CouncilReport) -> Bool {
        entry.report.state == .submitted && !(board.hands[entry.report.id] ?? []).contains(where: \.isLead)
    }

    private func readers(_ hands: [Assignment]) -> HTML {
        guard !hands.isEmpty else { return StatusTag.render(messages[AssignmentsMessage.nobody], tone: .problem) }
        let names = hands.map { $0.isLead ? messages(CouncilMessage.leadName, ["name": $0.name]) : $0.name }
        let lead: HTML? =
            hands.contains(where: \.isLead) ? nil : "<br>\(StatusTag.render(messages[AssignmentsMessage.noLead], tone: .problem))"
        return "\(names.joined(separator: ", "))\(lead)"
    }

    var people: HTML {
        let title = messages[AssignmentsMessage.peopleTitle]
        guard !board.people.isEmpty else {
            return "<h2>\(title)</h2>\n<p>\(messages[AssignmentsMessage.noPeople])</p>\n"
        }
        let columns: [AssignmentsMessage] = [.person, .load, .reads, .conflicts]
        let rows = board.people.map { person in
            let reads = person.languages.map { names.language($0) }.joined(separator: ", ")
            let conflicts = person.recusals.compactMap { cities[$0.member]?.name(in: desk.language) }.joined(separator: ", ")
            let off: HTML? =
                person.canBeAsked ? nil : " \(StatusTag.render(messages[dynamic: "account.state.disabled"], tone: .quiet))"
            return ListedTable.Row(
                head: "<a href=\"\(Address.assignments(.person(person.account.id)).path)\">\(person.account.name)</a>\(off)",
                cells: [
                    "\(person.load)", "\(reads.isEmpty ? messages[RecusalMessage.noLanguages] : reads)",
                    "\(conflicts.isEmpty ? messages[AssignmentsMessage.noConflicts] : conflicts)",
                ])
        }
        return "<h2>\(title)</h2>\n\(ListedTable(caption: title, columns: columns.map { messages[$0] }, rows: rows).html)"
    }

    /// Reports that lie with their cities again; nothing without any.
    var returned: HTML {
        guard !board.returned.isEmpty else { return "" }
        let title = messages[AssignmentsMessage.returnedTitle]
        let rows = board.returned.map { entry in
            ListedTable.Row(
                head: "\(entry.member.name(in: desk.language))",
                cells: [
                    "\(desk.context.when(entry.returned.until, zone: board.cycle.zone))",
                    "<span class=\"words\">\(entry.returned.reason)</span>",
                ])
        }
        let columns: [AssignmentsMessage] = [.city, .returnedUntil, .returnedWhy]
        return "<h2>\(title)</h2>\n\(ListedTable(caption: title, columns: columns.map { messages[$0] }, rows: rows).html)"
    }
}
