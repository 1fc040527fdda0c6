import Domain
import Store
import UseCases
import Web

/// What the office can do with the vote now.
struct PollActs {
    var scene: PrizeScene
    var polls: [Poll]
    var problems: [InputProblem]

    private var messages: Messages { scene.messages }

    var html: HTML {
        get throws {
            switch scene.prize.phase {
            case .finalists: "\(try attendance)\(Buttons.row(Buttons.link(messages[PollMessage.open], to: scene.address(.openPoll))))"
            case .voting: try voting
            case .counted: "\(try attendance)\(try counted)"
            case .published, .collecting, .scoring, .deciding: ""
            }
        }
    }

    private var isClosed: Bool { polls.allSatisfy { $0.door(at: scene.context.now) == .closed } }

    private var voting: HTML {
        get throws {
            let links = Buttons.row(
                Buttons.secondaryLink(messages[PollMessage.screen], to: scene.address(.screen)),
                Buttons.secondaryLink(messages[PollMessage.electors], to: scene.address(.electors)))
            guard isClosed else {
                return
                    "\(try attendance)\(links)<h2>\(messages[PollMessage.closeTitle])</h2><p>\(scene.link(messages[PollMessage.closeButton], to: .closePoll))</p>\n"
            }
            let hands = polls.map { poll -> HTML in
                let text = messages(PollMessage.handCountOf, ["category": scene.title(of: poll.category)])
                return "<li>\(scene.link(text, to: .handCount(poll.category)))</li>\n"
            }
            return """
                <h2>\(messages[PollMessage.countTitle])</h2>
                <div class="prose"><p>\(messages[PollMessage.countText])</p><ul>\(hands)</ul></div>
                \(scene.form(to: .count, Buttons.row(Buttons.main(messages[PollMessage.countButton]))))\(links)
                """
        }
    }

    private var counted: HTML {
        get throws {
            let desk = try scene.context.store.read { try ProtocolDesk.open(scene.wish, in: $0) }
            let outcomes = SizeClass.allCases.compactMap { category in
                desk.content.polls.last { $0.category == category }?.tally.outcome
            }
            let isTied = outcomes.contains { if case .runOff = $0 { true } else { false } }
            let isDrawn = outcomes.contains { if case .lot = $0 { true } else { false } }
            let seed = FormField(
                "seed", label: messages[PollMessage.seed], kind: .number, value: scene.context.typed("seed"),
                hint: messages(PollMessage.seedHint, ["source": scene.prize.settings.lotSource]))
            let form = InputForm(messages: messages, problems: problems)
            let next: HTML =
                if isTied {
                    "\(Notice.warning("<p>\(messages[PollMessage.tied])</p>"))\(Buttons.row(Buttons.link(messages[PollMessage.openRunOff], to: scene.address(.openPoll))))"
                } else if isDrawn {
                    scene.form(to: .lot, "\(form.field(seed))\(Buttons.row(Buttons.main(messages[PollMessage.draw])))")
                } else {
                    "<p>\(scene.link(messages[PollMessage.publishButton], to: .publish))</p>"
                }
            return "<p>\(scene.link(messages[ProtocolMessage.title], to: .protocolPage))</p>\n\(next)"
        }
    }

    /// How many member cities are in the room, and the way to the list.
    private var attendance: HTML {
        get throws {
            let quorum = try scene.context.store.read { try $0.quorum(year: scene.year, viewer: scene.viewer) }
            let words = quorum.map { QuorumWords(quorum: $0, messages: messages).line }
            return "\(words)<p>\(scene.link(messages[AttendanceMessage.task], to: .attendance))</p>\n"
        }
    }
}
