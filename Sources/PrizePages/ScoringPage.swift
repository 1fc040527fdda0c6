import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/scoring`: the start of the scoring, asked once more. While something is missing, what, and where it is done.
enum ScoringPage {
    static func confirm(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        let obstacles = try context.store.read { try scene.wish.obstacles(in: $0) }
        if scene.prize.phase == .collecting && !obstacles.isEmpty { return page(scene, obstacles, status: .ok) }
        let title = scene.messages[PrizeMessage.scoringTitle]
        let page = ConfirmPage(
            title: title, explanation: "<p>\(scene.messages[PrizeMessage.scoringText])</p>",
            button: scene.messages[PrizeMessage.scoringButton],
            isFinal: true, action: scene.address(.scoring), cancel: scene.address(.settings))
        return context.page(title, main: page.main(context.frame))
    }

    static func start(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        do {
            try SetUpPrize(store: context.store).startScoring(scene.wish)
            return scene.redirect(to: .overview)
        } catch Refusal.wrongState(.candidaciesUnready) {
            return page(scene, try context.store.read { try scene.wish.obstacles(in: $0) }, status: .conflict)
        }
    }

    private static func page(_ scene: PrizeScene, _ obstacles: ScoringObstacles, status: Status) -> Response {
        let messages = scene.messages
        let title = messages[PrizeMessage.scoringTitle]
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.address(.settings)))<h1>\(title)</h1>
            \(Notice.warning("<p>\(messages[obstacles.isNobodyThere ? ObstacleMessage.nobody : .lead])</p>"))
            \(unknown(scene, obstacles.withoutCategory))\(unchecked(scene, obstacles.unchecked))
            <p>\(scene.link(messages[CandidacyMessage.title], to: .candidates))</p>
            """
        return scene.context.page(title, status: status, main: main)
    }

    private static func unknown(_ scene: PrizeScene, _ members: [Int64]) -> HTML {
        guard !members.isEmpty else { return "" }
        let items = members.map { member -> HTML in "<li>\(scene.name(of: member)), \(scene.enterFigure(member))</li>\n" }
        return """
            <h2>\(scene.unknown)</h2>
            <p>\(scene.messages(ObstacleMessage.inhabitantsHint, ["year": String(scene.prize.settings.referenceDay.year)]))</p>
            <ul>
            \(items)</ul>

            """
    }

    private static func unchecked(_ scene: PrizeScene, _ candidacies: [Candidacy]) -> HTML {
        guard !candidacies.isEmpty else { return "" }
        let items = candidacies.map { candidacy -> HTML in
            """
            <li><a href="\(scene.address(.candidate(candidacy.number)).path)">\(candidacy.number). \(scene.title(of: candidacy))</a>, \
            \(scene.name(of: candidacy.member))</li>

            """
        }
        return "<h2>\(scene.messages[ObstacleMessage.unchecked])</h2>\n<ul>\n\(items)</ul>\n"
    }
}
