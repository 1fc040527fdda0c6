import Domain
import Store
import UseCases
import Web

/// What the office can do with the vote now: the buttons ask the same rule as the acts behind them.
struct PollActs {
    var scene: PrizeScene
    var polls: [PollFacts]
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

    private var voting: HTML {
        get throws {
            let links = Buttons.row(
                Buttons.secondaryLink(messages[PollMessage.screen], to: scene.address(.screen)),
                Buttons.secondaryLink(messages[PollMessage.electors], to: scene.address(.electors)))
            if scene.polls.allow(.close) {
                return
                    "\(try attendance)\(links)<h2>\(messages[PollMessage.closeTitle])</h2><p>\(scene.link(messages[PollMessage.closeButton], to: .closePoll))</p>\n"
            }
            return "<h2>\(messages[PollMessage.countTitle])</h2>\n\(count)\(links)"
        }
    }

    /// The hand counts that are due, and the count itself once every one of them is there twice.
    private var count: HTML {
        let due = polls.filter { scene.polls.allow(.enterHandCount, on: $0.poll) && ($0.progress?.onPaper ?? 0) > 0 }
        let hands = due.map { facts -> HTML in
            let text = messages(PollMessage.handCountOf, ["category": scene.title(of: facts.poll)])
            return "<li>\(scene.link(text, to: .handCount(facts.poll.category)))</li>\n"
        }
        let list: HTML? = hands.isEmpty ? nil : "<p>\(messages[PollMessage.countPaper])</p><ul>\(hands)</ul>"
        let button: HTML =
            due.allSatisfy { $0.handCounts.agreed != nil }
            ? scene.form(to: .count, Buttons.row(Buttons.main(messages[PollMessage.countButton])))
            : "<p class=\"quiet\">\(messages[PollMessage.handOpen])</p>\n"
        return "<div class=\"prose\">\(list)<p>\(messages[PollMessage.countText])</p></div>\n\(button)"
    }

    private var counted: HTML {
        get throws {
            let outcomes = try scene.context.store.read { try scene.wish.outcomes(in: $0) }
            func possible(_ act: PollAct) -> [Poll] { outcomes.filter { $0.outcome.refusal(of: act) == nil }.map(\.poll) }
            let protocolLink: HTML = "<p>\(scene.link(messages[ProtocolMessage.title], to: .protocolPage))</p>\n"
            if !possible(.drawLot).isEmpty { return "\(protocolLink)\(lot)" }
            let canPublish = possible(.publish).count == outcomes.count
            let again: HTML? =
                possible(.openRunOff).isEmpty
                ? nil
                : """
                \(Notice.warning("<p>\(messages[canPublish ? PollMessage.emptyVote : .tied])</p>"))\
                \(Buttons.row(Buttons.link(messages[PollMessage.openRunOff], to: scene.address(.openPoll))))
                """
            let publish: HTML? = canPublish ? "<p>\(scene.link(messages[PollMessage.publishButton], to: .publish))</p>" : nil
            return "\(protocolLink)\(again)\(publish)"
        }
    }

    private var lot: HTML {
        let seed = FormField(
            "seed", label: messages[PollMessage.seed], kind: .number, value: scene.context.typed("seed"),
            hint: messages(PollMessage.seedHint, ["source": scene.prize.settings.lotSource]))
        let form = InputForm(messages: messages, problems: problems)
        return scene.form(to: .lot, "\(form.field(seed))\(Buttons.row(Buttons.main(messages[PollMessage.draw])))")
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
