import Domain

/// One question's counts in the overview: all cities together, and group by group.
struct QuestionCounts {
    let view: OverviewView
    let question: Question
    let grouping: Overview.Grouping

    private var messages: Messages { view.messages }
    private var texts: QuestionnaireTexts { view.texts }

    /// With its title, a chart of all cities, and a table; a sentence instead where too few cities have answered.
    var html: HTML {
        let title: HTML = "<h3>\(texts.text(question: question.id))</h3>\n"
        if case .matrix(_, let columns) = question.kind { return title + matrix(columns) }
        guard let tally = view.overview.tally(question, by: grouping) else { return "" }
        guard let total = tally.total else { return title + tooFew }
        let names = tally.options.map(name)
        let chart = BarChart(
            bars: zip(names, total.counts).map { BarChart.Bar(label: "\($0)", counts: [$1]) }, full: total.cities)
        return "\(title)<figure>\(chart.html)\(table(texts.text(question: question.id), names, tally, total))</figure>\n"
    }

    /// Row by row in one chart and its table; told apart by groups, each row has a table of its own.
    private func matrix(_ columns: [Option]) -> HTML {
        let rows = view.overview.rows(question, by: grouping)
        let names = columns.map { texts[$0.text] }
        let shown = rows.compactMap { row, tally in tally.total.map { (name: texts[row.text], total: $0) } }
        guard !shown.isEmpty else { return tooFew }
        let chart = BarChart(
            steps: names, bars: shown.map { BarChart.Bar(label: "\($0.name)", counts: $0.total.counts) },
            full: shown.map(\.total.cities).max() ?? 0)
        let few = rows.filter { $0.tally.total == nil }.map { texts[$0.row.text] }
        let left: HTML? =
            few.isEmpty
            ? nil : "<p class=\"quiet\">\(messages(GeneralMessage.tooFewRows, ["rows": few.joined(separator: ", ")]))</p>\n"
        if grouping == .all {
            let table = ListedTable(
                caption: texts.text(question: question.id),
                columns: [messages[GeneralMessage.row]] + names + [messages[GeneralMessage.cities]],
                rows: shown.map { entry in
                    ListedTable.Row(head: "\(entry.name)", cells: (entry.total.counts + [entry.total.cities]).map { "\($0)" })
                })
            return "<figure>\(chart.html)\(table.html)\(left)</figure>\n"
        }
        let tables = rows.compactMap { row, tally -> HTML? in
            guard let total = tally.total else { return nil }
            let name = texts[row.text]
            return "<h4>\(name)</h4>\n\(table(name, names, tally, total))"
        }
        return "<figure>\(chart.html)\(tables)\(left)</figure>\n"
    }

    private var tooFew: HTML { "<p class=\"quiet\">\(messages[GeneralMessage.tooFew])</p>\n" }

    private func table(_ caption: String, _ names: [String], _ tally: Tally, _ total: Tally.Row) -> HTML {
        let columns = [messages[GeneralMessage.answer], messages[GeneralMessage.all]] + tally.rows.map { group($0.group) }
        let rows = names.enumerated().map { place, name in
            ListedTable.Row(head: "\(name)", cells: ([total.counts[place]] + tally.rows.map { $0.counts[place] }).map { "\($0)" })
        }
        let cities = ListedTable.Row(
            head: "\(messages[GeneralMessage.cities])", cells: ([total.cities] + tally.rows.map(\.cities)).map { "\($0)" })
        let hidden: HTML? =
            tally.hiddenGroups == 0 ? nil : "<p class=\"quiet\">\(messages.count(GeneralCount.hidden, tally.hiddenGroups))</p>"
        return "\(ListedTable(caption: caption, columns: columns, rows: rows + [cities]).html)\(hidden)"
    }

    private func name(_ id: String) -> String {
        switch question.kind {
        case .single(let choice), .multi(let choice, _): choice.options.first { $0.id == id }.map { texts[$0.text] } ?? view.fixed(id)
        case .scale: view.option(id)
        default: view.fixed(id)
        }
    }

    private func group(_ group: String) -> String {
        switch grouping {
        case .all: group
        case .country: RegionNames.of(view.scene.context.language).country(group)
        case .size: messages[dynamic: GeneralMessage.size(group)]
        }
    }
}
