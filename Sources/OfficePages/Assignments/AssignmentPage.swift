import Domain
import HTTP
import Store
import UseCases
import Web

/// `/office/assignments/{year}/{member}`: who reads one report. Whoever has a conflict with the city is shown and cannot be chosen.
enum AssignmentPage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let (board, entry) = try load(desk)
        let messages = desk.messages
        let city = entry.member.name(in: desk.language), year = board.cycle.year
        let title = messages(AssignmentsMessage.reportTitle, ["city": city, "year": String(year)])
        let notice = Int(desk.asked("given")).map { Notice.success("<p>\(messages.count(AssignmentsCount.given, $0))</p>") }
        let address = Address.assignments(.report(year: year, member: entry.member.slug))
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(messages[AssignmentsMessage.title], .assignmentList)]))\(notice)<h1>\(title)</h1>
            <p>\(messages(AssignmentsMessage.writtenIn, ["language": RegionNames.of(desk.language).language(entry.member.language)]))
            <a href="\(Address.council(.report(year: year, member: entry.member.slug)).path)">\(messages[AssignmentsMessage.read])</a></p>
            \(PostForm.post(desk.context.frame, to: address, hidden: hidden(board, entry), content: fields(desk, board, entry)))
            \(returnLink(desk, entry))
            """
        return desk.context.page(title, section: messages[AssignmentsMessage.title], main: main)
    }

    static func save(_ desk: OfficeDesk) throws -> Response {
        let (board, entry) = try load(desk)
        let form = desk.context
        let lead = Int64(form.value("lead"))
        let accounts = Set(form.values("reader").compactMap { Int64($0) }).union(lead.map { [$0] } ?? [])
        let was = Set(form.listed("was").compactMap { Int64($0) })
        let wish = AssignReports.Wish(report: entry.report.id, was: was, accounts: accounts, lead: lead)
        let wording = AssignmentWording(desk.context.application)
        let given = try AssignReports(store: desk.context.store, host: wording.host).perform(
            [wish], by: desk.viewer, now: desk.context.now, words: wording.words)
        return desk.context.redirect(
            to: .assignments(.report(year: board.cycle.year, member: entry.member.slug)), query: "given=\(given)")
    }

    /// The report that the address names; a draft is refused as the table says of this action.
    static func load(_ desk: OfficeDesk, for action: Action = .readFrozen) throws -> (AssignmentBoard, CouncilReport) {
        guard let year = desk.context.path.number("year") else { throw Refusal.notFound }
        let member = try desk.member()
        let board = try desk.context.store.read { try AssignmentBoard.load(year: year, viewer: desk.viewer, in: $0) }
        let entry = board?.entry(member: member.slug)
        let subject = Subject.frozen(member: member.id, state: entry?.report.state ?? .draft, tie: .none)
        try Permissions.require(action, on: subject, by: desk.viewer)
        guard let board, let entry else { throw Refusal.notFound }
        return (board, entry)
    }

    private static func hidden(_ board: AssignmentBoard, _ entry: CouncilReport) -> [(name: String, value: String)] {
        [(name: "was", value: (board.hands[entry.report.id] ?? []).map { String($0.account) }.joined(separator: ","))]
    }

    private static func fields(_ desk: OfficeDesk, _ board: AssignmentBoard, _ entry: CouncilReport) -> HTML {
        let messages = desk.messages
        let hands = board.hands[entry.report.id] ?? []
        let mayRead = board.readers.filter { !$0.isRecused(from: entry.member.id) }
        let items = mayRead.map { person in
            Ticks.Item(
                value: String(person.account.id), label: "\(person.account.name)",
                note: "\(ReaderWords(desk: desk, person: person, language: entry.member.language).note)")
        }
        let ticks = Ticks(
            "reader", legend: messages[AssignmentsMessage.readers], hint: messages[AssignmentsMessage.readersHint], items: items,
            ticked: Set(hands.map { String($0.account) }))
        let recused = board.readers.filter { $0.isRecused(from: entry.member.id) }.map(\.account.name).joined(separator: ", ")
        let conflict: HTML? = recused.isEmpty ? nil : "<p>\(messages(AssignmentsMessage.recused, ["names": recused]))</p>\n"
        let lead = FormField(
            "lead", label: messages[AssignmentsMessage.lead],
            kind: .select([("", messages[AssignmentsMessage.nobodyYet])] + mayRead.map { (String($0.account.id), $0.account.name) }),
            value: hands.first(where: \.isLead).map { String($0.account) } ?? "", hint: messages[AssignmentsMessage.leadHint])
        return """
            \(mayRead.isEmpty ? "" : ticks.html)\(conflict)\(lead.html(messages))
            \(Buttons.row(Buttons.main(messages[AssignmentsMessage.save])))
            """
    }

    private static func returnLink(_ desk: OfficeDesk, _ entry: CouncilReport) -> HTML {
        guard entry.report.state.after(.returnToCity) != nil else { return "" }
        let address = Address.assignments(.giveBack(year: entry.report.year, member: entry.member.slug))
        return """
            <h2>\(desk.messages[ReturnMessage.linkTitle])</h2>
            <p>\(desk.messages[ReturnMessage.linkText]) <a href="\(address.path)">\(desk.messages[ReturnMessage.link])</a></p>
            """
    }
}
