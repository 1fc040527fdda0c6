import Domain
import Store
import UseCases
import Web

/// The result of one poll: votes as bars with their numbers, turnout, and on the protocol every ballot.
struct PollResult {
    var scene: PrizeScene
    var poll: PollProtocol
    var withBallots: Bool

    private var messages: Messages { scene.messages }

    var html: HTML {
        let title = PollTitle.words(poll.category, round: poll.round, sizeLine: scene.prize.settings.sizeLine, messages)
        return
            "<h2>\(title)</h2>\n<p><strong>\(outcome)</strong></p>\n\(chart)<p>\(turnout)</p>\n\(withBallots ? facts + ballots : "")"
    }

    private var outcome: String {
        switch poll.tally.outcome {
        case .winner(let number): messages(ProtocolMessage.winner, ["title": name(number)])
        case .runOff(let tied): messages(ProtocolMessage.tied, ["titles": tied.map(name).joined(separator: ", ")])
        case .lot(let tied): messages(ProtocolMessage.lot, ["titles": tied.map(name).joined(separator: ", ")])
        case .nobody: messages[ProtocolMessage.nobody]
        }
    }

    /// A finalist's title and city.
    private func name(_ number: Int) -> String {
        guard let finalist = poll.finalists.first(where: { $0.number == number }) else { return String(number) }
        return "\(finalist.title) (\(city(finalist)))"
    }

    private func city(_ finalist: PollProtocol.Finalist) -> String {
        scene.members.values.first { $0.slug == finalist.member }?.name(in: messages.language) ?? finalist.member
    }

    /// `meter` draws the bar without a style; the number stands beside it.
    private var chart: HTML {
        let most = max(1, poll.tally.sum)
        let lines = poll.tally.votes.map { line -> HTML in
            bar("\(line.finalist). \(name(line.finalist))", line.votes, of: most)
        }
        return "<dl class=\"result\">\n\(lines)\(bar(messages[VoteMessage.abstentions], poll.tally.abstentions, of: most))</dl>\n"
    }

    private func bar(_ label: String, _ votes: Int, of most: Int) -> HTML {
        """
        <div><dt>\(label)</dt><dd><meter min="0" max="\(most)" value="\(votes)" aria-hidden="true"></meter> <strong>\(votes)</strong></dd></div>

        """
    }

    private var turnout: String {
        let values = [
            "voted": String(poll.turnout), "eligible": String(poll.eligible), "paper": String(poll.papers),
        ]
        return messages(poll.papers == 0 ? ProtocolMessage.turnout : .turnoutPaper, values)
    }

    private var facts: HTML {
        let items = CountFacts(poll, messages: messages, zone: scene.cycle.zone).pairs.map { pair -> HTML in
            "<div><dt>\(pair.term)</dt><dd>\(pair.value)</dd></div>\n"
        }
        return "<dl class=\"facts\">\n\(items)</dl>\n"
    }

    private var ballots: HTML {
        let rows = poll.ballots.map { ballot in
            ListedTable.Row(head: "<code>\(ballot.code)</code>", cells: ["\(words(ballot.vote))"])
        }
        let hand = poll.handCount.map { line in
            ListedTable.Row(head: "\(words(line.vote))", cells: ["\(line.count)"])
        }
        let list = ListedTable(
            caption: messages[ProtocolMessage.ballots], columns: [messages[ProtocolMessage.code], messages[ProtocolMessage.choice]],
            rows: rows)
        let paper = ListedTable(
            caption: messages[ProtocolMessage.byHand], columns: [messages[ProtocolMessage.choice], messages[ProtocolMessage.papers]],
            rows: hand)
        return """
            <details class="more" open><summary>\(messages[ProtocolMessage.ballots])</summary>\(list.html)</details>
            \(hand.isEmpty ? "" : "<h3>\(messages[ProtocolMessage.byHand])</h3>\n\(paper.html)")
            """
    }

    private func words(_ vote: Vote) -> String {
        if case .finalist(let number) = vote { return "\(number). \(name(number))" }
        return messages[VoteMessage.abstention]
    }
}

/// The winners of a year with the chart of each category and the finalists' texts.
struct WinnersView {
    var scene: PrizeScene

    var html: HTML {
        get throws {
            let (desk, finalists) = try scene.context.store.read { reader in
                (try ProtocolDesk.open(scene.wish, in: reader), try reader.finalists(year: scene.year, viewer: scene.viewer))
            }
            let last = SizeClass.allCases.compactMap { category in desk.content.polls.last { $0.category == category } }
            let results = last.map { poll -> HTML in
                let texts = poll.finalists.map { text($0, finalists) }
                return "\(PollResult(scene: scene, poll: poll, withBallots: false).html)\(texts)"
            }
            return "\(results)"
        }
    }

    private func text(_ finalist: PollProtocol.Finalist, _ all: [Finalist]) -> HTML {
        guard let words = all.first(where: { $0.number == finalist.number })?.summary, !words.isEmpty else { return "" }
        let member = scene.members.values.first { $0.slug == finalist.member }
        return """
            <details class="more"><summary>\(finalist.number). \(finalist.title) (\(member?.name(in: scene.context.language) ?? finalist.member))</summary>\
            <p class="words" lang="\(member?.language ?? "en")">\(words)</p></details>

            """
    }
}
