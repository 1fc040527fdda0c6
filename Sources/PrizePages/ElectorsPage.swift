import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/electors`: who may vote and who has voted, open to every member. Each vote stands by itself, with what it is called; the office takes
/// members out who vote on paper, and prints codes, as long as that vote goes on.
enum ElectorsPage {
    static func show(_ context: Context) throws -> Response { try page(PrizeScene(context)) }

    static func setOnPaper(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        guard let member = Int64(context.value("member")), let category = SizeClass(rawValue: context.value("category")) else {
            throw Refusal.notFound
        }
        do {
            try RunPolls(store: context.store).setOnPaper(
                context.value("paper") == "yes", member: member, category: category, wish: scene.wish)
            return scene.redirect(to: .electors)
        } catch Refusal.wrongState(let reason) {
            return try page(PrizeScene(context), refused: reason)
        }
    }

    static func printCode(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        guard let member = Int64(context.value("member")) else { throw Refusal.notFound }
        do {
            let code = try NameDelegate(store: context.store).giveOnPaper(to: member, wish: scene.wish)
            return try DelegatePage.issued(scene, code, for: scene.name(of: member))
        } catch Refusal.wrongState(let reason) where scene.may(.seeElectors) {
            return try page(PrizeScene(context), refused: reason)
        }
    }

    private static func page(_ scene: PrizeScene, refused: Reason? = nil) throws -> Response {
        try scene.require(.seeElectors)
        let messages = scene.messages
        let (all, lists, delegates, quorum) = try scene.context.store.read { reader in
            let all = try reader.polls(year: scene.year)
            return (
                all, try all.map { try reader.electors(of: $0, viewer: scene.viewer) },
                try reader.delegates(year: scene.year, viewer: scene.viewer), try reader.quorum(year: scene.year, viewer: scene.viewer)
            )
        }
        let votes = zip(all, lists).map { ElectorList(scene: scene, poll: $0, electors: $1, delegates: delegates) }
        let (going, over) = (votes.filter(\.isGoingOn), votes.filter { !$0.isGoingOn })
        let presence = quorum.map { QuorumWords(quorum: $0, messages: messages) }.flatMap { $0.isTold ? $0.line : nil }
        let heading: HTML? = going.isEmpty || over.isEmpty ? nil : "<h2>\(messages[PollMessage.earlier])</h2>\n"
        return scene.page(
            messages[PollMessage.electors], lines: [], status: refused == nil ? .ok : .conflict,
            main: """
                \(refused.map(scene.notDone))<div class="prose"><p>\(messages[PollMessage.electorsText])</p></div>
                \(going.isEmpty ? nil : presence)\(going.map { $0.html(isUnder: false) })\
                \(heading)\(over.map { $0.html(isUnder: heading != nil) })
                """)
    }
}

/// The list of one vote.
private struct ElectorList {
    let scene: PrizeScene
    let poll: Poll
    let electors: [Elector]
    let delegates: [Int64: Delegate]

    private var messages: Messages { scene.messages }
    private var state: PollState { scene.polls.state(of: poll) }
    var isGoingOn: Bool { [.waiting, .open, .closed].contains(state) }
    private var hasActs: Bool {
        scene.viewer.role == .admin && (scene.polls.allow(.setOnPaper, on: poll) || scene.polls.allow(.printCode, on: poll))
    }

    /// - Parameter isUnder: whether it stands under a heading of its own.
    func html(isUnder: Bool) -> HTML {
        let places = Dictionary(uniqueKeysWithValues: electors.map { ($0.member, $0) })
        let rows = scene.byName(places.keys).compactMap { places[$0] }.map { elector in
            ListedTable.Row(
                head: "\(scene.name(of: elector.member))", cells: [vote(of: elector)] + (hasActs ? [acts(elector)] : []))
        }
        let columns = [CandidacyMessage.city, .state].map { messages[$0] } + (hasActs ? [messages[PollMessage.acts]] : [])
        let title = scene.title(of: poll)
        let tag = StatusTag.render(words, tone: state == .open ? .active : .quiet)
        let heading: HTML = isUnder ? "<h3>\(title) \(tag)</h3>" : "<h2>\(title) \(tag)</h2>"
        return "\(heading)\n\(ListedTable(caption: title, columns: columns, rows: rows).html)"
    }

    private var words: String {
        switch state {
        case .notOpened, .waiting: messages[PollMessage.isWaiting]
        case .open: messages[PollMessage.isOpen]
        case .closed, .counted, .published: messages[PollMessage.isClosed]
        }
    }

    private func vote(of elector: Elector) -> HTML {
        if elector.hasVoted { return StatusTag.render(messages[PollMessage.voted], tone: .done) }
        if elector.isOnPaper { return StatusTag.render(messages[PollMessage.paper], tone: .active) }
        return StatusTag.render(messages[isGoingOn && state != .closed ? PollMessage.notYet : .hasNot], tone: .quiet)
    }

    private func acts(_ elector: Elector) -> HTML {
        if elector.hasVoted { return "" }
        let hidden = [(name: "member", value: String(elector.member)), (name: "category", value: poll.category.rawValue)]
        let paper: HTML? =
            scene.polls.allow(.setOnPaper, on: poll)
            ? scene.form(
                to: .paper, hidden: hidden + [(name: "paper", value: elector.isOnPaper ? "no" : "yes")],
                Buttons.quiet(messages[elector.isOnPaper ? PollMessage.takeBack : .toPaper])) : nil
        let code: HTML? =
            scene.polls.allow(.printCode, on: poll) && !elector.isOnPaper
            ? scene.form(
                to: .paperCode, hidden: hidden,
                Buttons.quiet(messages[delegates[elector.member] == nil ? PollMessage.printCode : .printAgain])) : nil
        return "<div class=\"acts\">\(paper)\(code)</div>"
    }
}
