import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/poll`: the office opens, closes, counts and publishes.
enum PollPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        return try page(scene, problems: [])
    }

    static func confirmClose(_ context: Context) throws -> Response {
        try confirm(context, .close, .closeTitle, .closeText, .closeButton, to: .closePoll)
    }

    static func close(_ context: Context) throws -> Response {
        try act(context) { try RunPolls(store: context.store).close($0.wish) }
    }

    static func count(_ context: Context) throws -> Response {
        try act(context) { try CountBallots(store: context.store).perform($0.wish) }
    }

    static func confirmPublish(_ context: Context) throws -> Response {
        try confirm(context, .publish, .publishTitle, .publishText, .publishButton, to: .publish)
    }

    static func publish(_ context: Context) throws -> Response {
        try act(context) { try CountBallots(store: context.store).publish($0.wish) }
    }

    static func draw(_ context: Context) throws -> Response {
        try act(context) { scene in
            let typed = try context.field("seed", .number)
            guard let seed = Int(typed.filter { !$0.isWhitespace }) else {
                throw Refusal.invalid([InputProblem(field: "seed", message: PrizeProblem.seed.rawValue)])
            }
            try CountBallots(store: context.store).draw(seed, wish: scene.wish)
        }
    }

    private static func act(_ context: Context, _ work: (PrizeScene) throws -> Void) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        do {
            try work(scene)
            return scene.redirect(to: .poll)
        } catch Refusal.invalid(let problems) {
            return try page(scene, problems: problems)
        } catch Refusal.wrongState(let reason) {
            return try page(PrizeScene(context), problems: [], refused: reason)
        }
    }

    private static func confirm(
        _ context: Context, _ act: PollAct, _ title: PollMessage, _ text: PollMessage, _ button: PollMessage, to place: PrizePlace
    ) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        _ = try scene.polls.polls(for: act)
        let words = scene.messages[title]
        let page = ConfirmPage(
            title: words, explanation: "<p>\(scene.messages[text])</p>", button: scene.messages[button], isFinal: true,
            action: scene.address(place), cancel: scene.address(.poll))
        return context.page(words, main: page.main(context.frame))
    }

    private static func page(_ scene: PrizeScene, problems: [InputProblem], refused: Reason? = nil) throws -> Response {
        let (polls, quorum) = try scene.context.store.read { reader in
            let polls = try scene.polls.current.map { poll in
                PollFacts(
                    scene: scene, poll: poll, progress: try reader.progress(of: poll, viewer: scene.viewer),
                    handCounts: try reader.handCounts(of: poll, viewer: scene.viewer))
            }
            return (polls, try reader.quorum(year: scene.year, viewer: scene.viewer))
        }
        let main: HTML = """
            \(refused.map(scene.notDone))<p class="lead">\(scene.standing)</p>
            \(polls.map(\.html))\(absent(scene, polls, quorum))\(LeftOutList(scene: scene, left: try scene.leftOut()).html)
            \(try PollActs(scene: scene, polls: polls, problems: problems).html)
            """
        return scene.page(
            scene.messages[PollMessage.title], lines: ErrorSummary.lines(problems, scene.messages),
            status: refused != nil ? .conflict : problems.isEmpty ? .ok : .unprocessableContent, main: main)
    }

    /// That more have voted than are in the room, where a list of those present is kept.
    private static func absent(_ scene: PrizeScene, _ polls: [PollFacts], _ quorum: Quorum?) -> HTML? {
        guard let quorum, quorum.present > 0 else { return nil }
        let most = polls.compactMap(\.progress).map { $0.cast + $0.onPaper }.max() ?? 0
        guard most > quorum.present else { return nil }
        let values = ["voted": String(most), "present": String(quorum.present)]
        return Notice.info("<p>\(scene.messages(AttendanceMessage.moreVoted, values))</p>")
    }
}
