import Domain
import Web

/// What the scorers gave one measure: mean, spread, where they disagree, and every sheet with its comments.
struct ScoreTable {
    var scene: PrizeScene
    var criteria: Criteria
    var sheets: [ScoreSheet]

    private var messages: Messages { scene.messages }

    var html: HTML {
        guard let summary = ScoreSummary(sheets, criteria) else { return "" }
        let facts = [
            (ScoreMessage.mean, ScoreText.points(summary.mean, messages)), (.spread, ScoreText.points(summary.spread, messages)),
            (.scorers, String(summary.scorers)),
        ].map { name, value -> HTML in "<div><dt>\(messages[name])</dt><dd>\(value)</dd></div>\n" }
        return "<dl class=\"facts\">\n\(facts)</dl>\n\(disagreements(summary))\(sheets.map(details))"
    }

    private func disagreements(_ summary: ScoreSummary) -> HTML {
        guard !summary.disagreements.isEmpty else { return "" }
        let titles = summary.disagreements.compactMap { criteria[$0]?.words(in: messages.language).title }
        return Notice.info("<p>\(messages(ScoreMessage.disagree, ["criteria": titles.joined(separator: ", ")]))</p>")
    }

    private func details(_ sheet: ScoreSheet) -> HTML {
        let rows = criteria.criteria.map { criterion -> ListedTable.Row in
            let score = sheet.scores[criterion.id]
            return ListedTable.Row(
                head: "\(criterion.words(in: messages.language).title)",
                cells: [
                    "\(score.map { String($0.value) } ?? "–")", "\(criterion.weight)",
                    "<span class=\"words\">\(score?.comment ?? "")</span>",
                ])
        }
        let points = ScoreText.points(sheet.tenths(criteria), messages)
        let title = messages(ScoreMessage.sheet, ["name": sheet.scorerName, "points": points])
        let table = ListedTable(
            caption: title, columns: [ScoreMessage.criterion, .step, .weight, .comment].map { messages[$0] }, rows: rows)
        return "<details class=\"more\"><summary>\(title)</summary>\(table.html)</details>\n"
    }
}

/// Points as people read them.
enum ScoreText {
    /// Such as "77.5", with the language's own decimal sign.
    static func points(_ tenths: Int, _ messages: Messages) -> String {
        Numeral.shown(ScoreSummary.text(tenths), language: messages.language)
    }
}
