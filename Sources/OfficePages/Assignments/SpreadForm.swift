import Domain
import Web

/// The proposed spread: for each report who leads and who else reads, as lists to choose from.
struct SpreadForm {
    /// So many readers a report can be asked for.
    static let most = 4

    let desk: OfficeDesk
    let board: AssignmentBoard
    let readers: Int
    let proposal: [Spread.Hands]

    private var messages: Messages { desk.messages }
    private var names: RegionNames { RegionNames.of(desk.language) }

    var html: HTML {
        guard !proposal.isEmpty, !board.readers.isEmpty else { return "<p>\(messages[AssignmentsMessage.spreadNothing])</p>" }
        let hidden =
            [
                (name: "year", value: String(board.cycle.year)), (name: "readers", value: String(readers)),
                (name: "reports", value: proposal.map { String($0.report) }.joined(separator: ",")),
            ] + proposal.map { hands in (name: "was.\(hands.report)", value: before(hands.report)) }
        let content: HTML = """
            \(proposal.map(report))
            \(Buttons.row(Buttons.main(messages[AssignmentsMessage.spreadTake])))
            """
        return """
            <div class="prose"><p>\(messages[AssignmentsMessage.spreadIntro])</p></div>
            \(again)
            \(PostForm.post(desk.context.frame, to: .assignments(.spread), hidden: hidden, content: content))
            """
    }

    /// Another number of readers.
    private var again: HTML {
        let field = FormField(
            "readers", label: messages[AssignmentsMessage.spreadReaders], kind: .select((1...Self.most).map { (String($0), String($0)) }),
            value: String(readers))
        return """
            <form method="get" action="\(Address.assignments(.spread).path)" class="search">
            <input type="hidden" name="year" value="\(String(board.cycle.year))">
            \(field.html(messages))\(Buttons.secondary(messages[AssignmentsMessage.spreadAgain]))
            </form>
            """
    }

    private func before(_ report: Int64) -> String { (board.hands[report] ?? []).map { String($0.account) }.joined(separator: ",") }

    private func report(_ hands: Spread.Hands) -> HTML {
        guard let entry = board.entry(hands.report) else { return "" }
        let others = hands.accounts.filter { $0 != hands.lead }
        let places = max(others.count, readers - 1)
        let missing: HTML? =
            hands.missing == 0
            ? nil
            : "<p class=\"error\">\(messages.count(AssignmentsCount.missing, hands.missing, ["language": names.language(entry.member.language)]))</p>\n"
        let recused = board.readers.filter { $0.isRecused(from: entry.member.id) }.map(\.account.name).joined(separator: ", ")
        let conflict: HTML? = recused.isEmpty ? nil : "<p class=\"help\">\(messages(AssignmentsMessage.recused, ["names": recused]))</p>\n"
        let boxes =
            [select("lead.\(hands.report)", messages[AssignmentsMessage.spreadLead], hands.lead, entry, place: 0)]
            + (0..<places).map { place in
                select(
                    "reader.\(hands.report)", messages(AssignmentsMessage.spreadReader, ["number": String(place + 2)]),
                    place < others.count ? others[place] : nil, entry, place: place + 1)
            }
        return """
            <fieldset class="field"><legend class="question">\(entry.member.name(in: desk.language)) \
            <span class="optional">\(names.language(entry.member.language))</span></legend>
            \(missing)\(conflict)<div class="parts">
            \(boxes)</div></fieldset>

            """
    }

    private func select(_ name: String, _ label: String, _ chosen: Int64?, _ entry: CouncilReport, place: Int) -> HTML {
        let id = "choice-\(entry.report.id)-\(place)"
        let people = board.readers.filter { !$0.isRecused(from: entry.member.id) || $0.account.id == chosen }
        let options = people.map { person -> HTML in
            let isChosen = person.account.id == chosen
            let words =
                person.isRecused(from: entry.member.id)
                ? messages(AssignmentsMessage.spreadConflict, ["name": person.account.name])
                : "\(person.account.name) (\(person.languages.joined(separator: ", ")); \(person.load))"
            return "<option value=\"\(person.account.id)\"\(" selected", if: isChosen)>\(words)</option>"
        }
        return """
            <div class="part"><label for="\(id)">\(label)</label>\
            <select id="\(id)" name="\(name)"><option value="">\(messages[AssignmentsMessage.nobodyYet])</option>\(options)</select></div>

            """
    }
}
