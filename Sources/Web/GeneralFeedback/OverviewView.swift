import Domain
import Store
import UseCases

/// Counts over all submitted reports, as charts with their tables.
struct OverviewView {
    let scene: GeneralScene
    let overview: Overview
    let texts: QuestionnaireTexts
    let tags: [TagCount]

    static func load(_ scene: GeneralScene, _ reader: Reader) throws -> OverviewView {
        let shelf = scene.context.application.shelf
        let line = Int64(scene.context.application.configuration[number: .sizeLine])
        let overview = try shelf.overview.overview(of: scene.cycle, viewer: scene.viewer, sizeLine: line, shelf: shelf, from: reader)
        return OverviewView(
            scene: scene, overview: overview,
            texts: try shelf.texts(overview.questionnaire, language: scene.context.language, from: reader),
            tags: try reader.tagCounts(year: scene.year, viewer: scene.viewer))
    }

    var messages: Messages { scene.messages }

    /// How many reports, how far the cities are point by point, the council's tags, and the way to every question.
    var summary: HTML {
        """
        <p>\(messages.count(GeneralCount.reports, overview.cities.count)) \(messages(GeneralMessage.smallGroups, ["least": String(SmallGroups.least)]))</p>
        \(maturity)
        \(tagTable)
        <p><a href="\(scene.address(.overview(year: scene.year)).path)">\(messages[GeneralMessage.allQuestions])</a></p>
        """
    }

    private var maturity: HTML {
        let shown = overview.maturity.compactMap { entry in entry.tally.total.map { (entry.question, entry.tally, $0) } }
        let title = messages[GeneralMessage.maturity]
        guard let first = shown.first else { return "<h3>\(title)</h3>\n<p>\(messages[GeneralMessage.tooFew])</p>\n" }
        let chart = BarChart(
            steps: first.1.options.map(option),
            bars: shown.map { question, _, total in BarChart.Bar(label: "\(label(question))", counts: total.counts) },
            full: shown.map(\.2.cities).max() ?? 0)
        let table = ListedTable(
            caption: title, columns: [messages[GeneralMessage.point]] + first.1.options.map(option) + [messages[GeneralMessage.cities]],
            rows: shown.map { question, _, total in
                ListedTable.Row(head: "\(label(question))", cells: (total.counts + [total.cities]).map { "\($0)" })
            })
        return "<h3>\(title)</h3>\n<figure>\(chart.html)\(table.html)</figure>\n"
    }

    /// A question of the scale by its point.
    private func label(_ question: Question) -> String {
        let point = question.point.map { messages(FormerMessage.aboutPoint, ["point": String($0)]) } ?? ""
        return "\(point): \(texts.text(question: question.id))"
    }

    func option(_ id: String) -> String {
        guard let option = overview.questionnaire.scale.first(where: { $0.id == id }) else { return fixed(id) }
        return texts[option.text]
    }

    /// Answers that every questionnaire has.
    func fixed(_ id: String) -> String { ChoiceAnswer.fixed(id, messages) }

    private var tagTable: HTML {
        guard !tags.isEmpty else { return "" }
        let title = messages[GeneralMessage.tags]
        let shown = tags.filter { $0.reports >= SmallGroups.least }
        let chart = BarChart(
            bars: shown.map { BarChart.Bar(label: "\($0.tag.name)", counts: [$0.reports]) },
            full: shown.map(\.reports).max() ?? 0)
        let rows = tags.map { entry in
            let few = messages(GeneralMessage.fewer, ["least": String(SmallGroups.least)])
            return ListedTable.Row(
                head: "\(entry.tag.name)",
                cells: [
                    "\(messages[dynamic: GeneralMessage.kind(entry.tag.kind)])",
                    "\(entry.reports >= SmallGroups.least ? String(entry.reports) : few)",
                ])
        }
        let columns: [GeneralMessage] = [.tag, .tagKind, .tagReports]
        return """
            <h3>\(title)</h3>
            <figure>\(shown.isEmpty ? "" : chart.html)\(ListedTable(caption: title, columns: columns.map { messages[$0] }, rows: rows).html)</figure>

            """
    }
}
