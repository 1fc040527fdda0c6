import Domain
import Web

/// A member's numbers of inhabitants by year, the latest first, each with a box that takes it out when the form is saved.
struct FigureTable {
    let messages: Messages
    let figures: Figures
    /// The ticked ones, as `MemberDraft` has them.
    let wrong: Set<String>

    var html: HTML {
        let table = ListedTable(
            caption: messages[FigureMessage.tableTitle],
            columns: [FigureMessage.year, .number, .wrong].map { messages[$0] }, rows: figures.all.map(row))
        return """
            <h3>\(messages[FigureMessage.tableTitle])</h3>
            <p>\(messages[figures.all.isEmpty ? FigureMessage.none : .tableHint])</p>
            \(table.html, if: !figures.all.isEmpty)
            """
    }

    private func row(_ figure: Figure) -> ListedTable.Row {
        let value = figure.year.map(String.init) ?? MemberDraft.unknownYear
        let year = figure.year.map(String.init) ?? messages[FigureMessage.yearUnknown]
        let box: HTML = """
            <label class="option"><input type="checkbox" name="\(MemberDraft.wrongFigure)" value="\(value)"\(" checked", if: wrong.contains(value))>\
            <span>\(messages[FigureMessage.remove])<span class="unseen"> \(messages(FigureMessage.removeOf, ["year": year]))</span></span></label>
            """
        return ListedTable.Row(
            head: "\(year)", cells: ["\(Numeral.shown(String(figure.inhabitants), language: messages.language))", box])
    }
}
