import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/electors`: who may vote and who has voted, open to every member. The office takes members out who vote on paper, and prints codes.
enum ElectorsPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.seeElectors)
        let messages = scene.messages
        let (polls, delegates, quorum) = try context.store.read { reader in
            (
                try reader.currentPolls(year: scene.year).map { ($0, try reader.electors(of: $0, viewer: scene.viewer)) },
                try reader.delegates(year: scene.year, viewer: scene.viewer), try reader.quorum(year: scene.year, viewer: scene.viewer)
            )
        }
        let lists = polls.map { poll, electors -> HTML in
            "<h2>\(scene.title(of: poll.category))</h2>\n\(table(scene, poll, electors, delegates))"
        }
        let presence = quorum.map { QuorumWords(quorum: $0, messages: messages) }.flatMap { $0.isTold ? $0.line : nil }
        return scene.page(
            messages[PollMessage.electors],
            main: "<div class=\"prose\"><p>\(messages[PollMessage.electorsText])</p></div>\n\(presence)\(lists)")
    }

    static func setOnPaper(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        guard let member = Int64(context.value("member")), let category = SizeClass(rawValue: context.value("category")) else {
            throw Refusal.notFound
        }
        try RunPolls(store: context.store).setOnPaper(
            context.value("paper") == "yes", member: member, category: category, wish: scene.wish)
        return scene.redirect(to: .electors)
    }

    static func printCode(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        guard let member = Int64(context.value("member")) else { throw Refusal.notFound }
        let code = try NameDelegate(store: context.store).giveOnPaper(to: member, wish: scene.wish)
        return try DelegatePage.issued(scene, code, for: scene.name(of: member))
    }

    private static func table(_ scene: PrizeScene, _ poll: Poll, _ electors: [Elector], _ delegates: [Int64: Delegate]) -> HTML {
        let messages = scene.messages
        let isOffice = scene.viewer.role == .admin
        let sorted = electors.sorted { scene.name(of: $0.member) < scene.name(of: $1.member) }
        let rows = sorted.map { elector -> ListedTable.Row in
            let cells = [state(scene, elector)] + (isOffice ? [acts(scene, poll, elector, delegates[elector.member])] : [])
            return ListedTable.Row(head: "\(scene.name(of: elector.member))", cells: cells)
        }
        let columns = [CandidacyMessage.city, .state].map { messages[$0] } + (isOffice ? [messages[PollMessage.acts]] : [])
        return ListedTable(caption: scene.title(of: poll.category), columns: columns, rows: rows).html
    }

    private static func state(_ scene: PrizeScene, _ elector: Elector) -> HTML {
        let messages = scene.messages
        if elector.hasVoted { return StatusTag.render(messages[PollMessage.voted], tone: .done) }
        if elector.isOnPaper { return StatusTag.render(messages[PollMessage.paper], tone: .active) }
        return StatusTag.render(messages[PollMessage.notYet], tone: .quiet)
    }

    private static func acts(_ scene: PrizeScene, _ poll: Poll, _ elector: Elector, _ delegate: Delegate?) -> HTML {
        guard !elector.hasVoted, scene.prize.phase == .voting else { return "" }
        let messages = scene.messages
        let hidden = [(name: "member", value: String(elector.member)), (name: "category", value: poll.category.rawValue)]
        let paper = scene.form(
            to: .paper, hidden: hidden + [(name: "paper", value: elector.isOnPaper ? "no" : "yes")],
            Buttons.quiet(messages[elector.isOnPaper ? PollMessage.takeBack : .toPaper]))
        let code = scene.form(
            to: .paperCode, hidden: hidden, Buttons.quiet(messages[delegate == nil ? PollMessage.printCode : .printAgain]))
        return "<div class=\"acts\">\(paper)\(elector.isOnPaper ? "" : code)</div>"
    }
}
