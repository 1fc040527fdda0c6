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
        try confirm(context, .closeTitle, .closeText, .closeButton, to: .closePoll)
    }

    static func close(_ context: Context) throws -> Response {
        try act(context) { try RunPolls(store: context.store).close($0.wish) }
    }

    static func count(_ context: Context) throws -> Response {
        try act(context) { try CountBallots(store: context.store).perform($0.wish) }
    }

    static func confirmPublish(_ context: Context) throws -> Response {
        try confirm(context, .publishTitle, .publishText, .publishButton, to: .publish)
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
        }
    }

    private static func confirm(
        _ context: Context, _ title: PollMessage, _ text: PollMessage, _ button: PollMessage, to place: PrizePlace
    ) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        let words = scene.messages[title]
        let page = ConfirmPage(
            title: words, explanation: "<p>\(scene.messages[text])</p>", button: scene.messages[button], isFinal: true,
            action: scene.address(place), cancel: scene.address(.poll))
        return context.page(words, main: page.main(context.frame))
    }

    private static func page(_ scene: PrizeScene, problems: [InputProblem]) throws -> Response {
        let messages = scene.messages
        let polls = try scene.context.store.read { reader in
            try reader.currentPolls(year: scene.year).map { ($0, try reader.progress(of: $0, viewer: scene.viewer)) }
        }
        let main: HTML = """
            <p class="lead">\(messages[dynamic: PrizeMessage.phase(scene.prize.phase)])</p>
            \(polls.map { PollFacts(scene: scene, poll: $0.0, progress: $0.1).html })
            \(try PollActs(scene: scene, polls: polls.map(\.0), problems: problems).html)
            """
        return scene.page(messages[PollMessage.title], problems: problems, main: main)
    }
}

/// One poll in numbers: when it opens and closes, who may vote, how many have.
struct PollFacts {
    var scene: PrizeScene
    var poll: Poll
    var progress: PollProgress?

    var html: HTML {
        let messages = scene.messages
        var facts = [(messages[PollMessage.opens], scene.when(poll.opensAt))]
        facts.append((messages[PollMessage.closes], poll.closesAt.map { scene.when($0) } ?? messages[PollMessage.byHand]))
        if let progress {
            facts += [
                (messages[PollMessage.eligible], String(progress.eligible)), (messages[PollMessage.cast], String(progress.cast)),
            ]
            if !poll.quorumReason.isEmpty { facts.append((messages[AttendanceMessage.reasonGiven], poll.quorumReason)) }
            if progress.onPaper > 0 { facts.append((messages[PollMessage.onPaper], String(progress.onPaper))) }
        }
        let items = facts.map { fact -> HTML in "<div><dt>\(fact.0)</dt><dd>\(fact.1)</dd></div>\n" }
        return "<h2>\(title)</h2>\n<dl class=\"facts\">\n\(items)</dl>\n"
    }

    private var title: String {
        let category = scene.title(of: poll.category)
        return poll.round == 1 ? category : scene.messages(PollMessage.runOffOf, ["category": category])
    }
}
