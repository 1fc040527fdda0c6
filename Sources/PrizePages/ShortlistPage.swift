import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/shortlist`: for the council the scored measures and its decision; for the board what it decided; for both the reason.
enum ShortlistPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        return try page(scene, problems: [])
    }

    static func decide(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        do {
            let reason = try context.field("reason", .words)
            try DecideShortlist(store: context.store).perform(reason: reason, wish: scene.wish)
            return scene.redirect(to: .shortlist)
        } catch Refusal.invalid(let problems) {
            return try page(scene, problems: problems)
        }
    }

    private static func page(_ scene: PrizeScene, problems: [InputProblem]) throws -> Response {
        let isScoring = scene.viewer.role == .council && scene.prize.phase == .scoring
        if !isScoring { try scene.require(.seeShortlist) }
        let messages = scene.messages
        let (rows, decision) = try scene.context.store.read { reader in
            (try found(scene, isScoring: isScoring, in: reader), try reader.decision(.shortlist, year: scene.year, viewer: scene.viewer))
        }
        let lists = SizeClass.allCases.map { category -> HTML in
            let inCategory = rows.filter { $0.category == category }.sorted { ($1.mean, $0.number) < ($0.mean, $1.number) }
            guard !inCategory.isEmpty else { return "" }
            return "<h2>\(scene.title(of: category))</h2>\n\(table(scene, inCategory, category))"
        }
        let reason: HTML? = decision.map { decision in
            "<h2>\(messages[FinalistsMessage.councilReason])</h2><p class=\"words\">\(decision.reason)</p><p class=\"quiet\">\(scene.when(decision.at)), \(decision.by)</p>"
        }
        let main: HTML = """
            <div class="prose"><p>\(messages[intro(scene, isScoring)])</p></div>
            \(lists)\(isScoring ? form(scene, problems) : "")\(reason)
            """
        return scene.page(messages[FinalistsMessage.shortlist], problems: problems, main: main)
    }

    private static func intro(_ scene: PrizeScene, _ isScoring: Bool) -> FinalistsMessage {
        if isScoring { return .introCouncil }
        return scene.may(.decideFinalists) ? .introBoard : .introDecided
    }

    private struct Row {
        var number: Int
        var category: SizeClass?
        var head: HTML
        var city: String
        var mean: Int
        var summary: ScoreSummary?
        var isMarked: Bool
    }

    private static func found(_ scene: PrizeScene, isScoring: Bool, in reader: Reader) throws -> [Row] {
        let shortlist = try reader.shortlist(year: scene.year, viewer: scene.viewer)
        let criteria = try scene.wish.criteria(in: reader)
        return try reader.candidacies(year: scene.year, viewer: scene.viewer).compactMap { candidacy in
            guard isScoring ? candidacy.standing == .standing : shortlist.contains(candidacy.number) else { return nil }
            let sheets = try reader.scoreSheets(year: scene.year, number: candidacy.number, viewer: scene.viewer)
            let summary = ScoreSummary(sheets, criteria)
            return Row(
                number: candidacy.number, category: candidacy.category,
                head:
                    "<a href=\"\(scene.address(.candidate(candidacy.number)).path)\">\(candidacy.number). \(scene.title(of: candidacy))</a>",
                city: scene.name(of: candidacy.member), mean: summary?.mean ?? -1, summary: summary,
                isMarked: shortlist.contains(candidacy.number))
        }
    }

    private static func table(_ scene: PrizeScene, _ rows: [Row], _ category: SizeClass) -> HTML {
        let messages = scene.messages
        let withScores = scene.viewer.role != .board
        let columns =
            [messages[CandidacyMessage.measure], messages[CandidacyMessage.city]]
            + (withScores ? [ScoreMessage.mean, .spread, .scorers].map { messages[$0] } + [messages[FinalistsMessage.marked]] : [])
        let lines = rows.map { row -> ListedTable.Row in
            let points = { (value: Int?) -> HTML in "\(value.map { ScoreText.points($0, messages) } ?? messages[ScoreMessage.open])" }
            let mark = row.isMarked ? StatusTag.render(messages[FinalistsMessage.onList], tone: .done) : ""
            let scores = [points(row.summary?.mean), points(row.summary?.spread), "\(row.summary?.scorers ?? 0)", mark]
            return ListedTable.Row(head: row.head, cells: ["\(row.city)"] + (withScores ? scores : []))
        }
        return ListedTable(caption: scene.title(of: category), columns: columns, rows: lines, isEven: false).html
    }

    private static func form(_ scene: PrizeScene, _ problems: [InputProblem]) -> HTML {
        let messages = scene.messages
        let form = InputForm(messages: messages, problems: problems)
        let reason = FormField(
            "reason", label: messages[FinalistsMessage.reason], kind: .area(rows: 4), value: scene.context.typed("reason"),
            hint: messages[FinalistsMessage.shortlistReasonHint])
        return """
            <h2>\(messages[FinalistsMessage.decideShortlist])</h2>
            <div class="prose"><p>\(messages[FinalistsMessage.shortlistFinal])</p></div>
            \(scene.form(to: .shortlist, "\(form.field(reason))\(Buttons.row(Buttons.danger(messages[FinalistsMessage.decideShortlist])))"))
            """
    }
}
