import Domain
import Store
import UseCases
import Web

/// The winners on the projector, with the votes of every finalist, once they are public.
struct ScreenResult {
    var scene: PrizeScene

    var html: HTML {
        get throws {
            let desk = try scene.context.store.read { try ProtocolDesk.open(scene.wish, in: $0) }
            let last = SizeClass.allCases.compactMap { category in desk.content.polls.last { $0.category == category } }
            return "\(last.map(section))"
        }
    }

    private func section(_ poll: PollProtocol) -> HTML {
        let messages = scene.messages
        let voted = ["voted": String(poll.turnout), "eligible": String(poll.eligible)]
        let title = PollTitle.words(poll.category, round: poll.round, sizeLine: scene.prize.settings.sizeLine, messages)
        return """
            <section><h2>\(title)</h2>
            \(winner(poll))\(votes(poll))<p class="screen-door">\(messages(ScreenMessage.voted, voted))</p></section>

            """
    }

    private func winner(_ poll: PollProtocol) -> HTML {
        guard case .winner(let number) = poll.tally.outcome, let finalist = poll.finalists.first(where: { $0.number == number }) else {
            return "<p class=\"screen-winner\">\(scene.messages[ProtocolMessage.nobody])</p>\n"
        }
        return """
            <p>\(scene.messages[ScreenMessage.winner])</p>
            <p class="screen-winner">\(name(finalist))</p>

            """
    }

    /// Most votes first, abstentions last.
    private func votes(_ poll: PollProtocol) -> HTML {
        let most = max(1, poll.tally.sum)
        let lines = poll.tally.votes.sorted { ($1.votes, $0.finalist) < ($0.votes, $1.finalist) }.map { line -> HTML in
            let finalist = poll.finalists.first { $0.number == line.finalist }
            return bar(finalist.map(name) ?? "\(line.finalist)", line.votes, of: most)
        }
        return
            "<dl class=\"result screen-votes\">\n\(lines)\(bar("\(scene.messages[VoteMessage.abstentions])", poll.tally.abstentions, of: most))</dl>\n"
    }

    private func bar(_ label: HTML, _ votes: Int, of most: Int) -> HTML {
        """
        <div><dt>\(label)</dt><dd><meter min="0" max="\(most)" value="\(votes)" aria-hidden="true"></meter> <strong>\(votes)</strong></dd></div>

        """
    }

    private func name(_ finalist: PollProtocol.Finalist) -> HTML {
        let member = scene.members.values.first { $0.slug == finalist.member }
        return """
            <strong>\(member?.name(in: scene.context.language) ?? finalist.member)</strong> \
            <span lang="\(member?.language ?? "en")">\(finalist.title)</span>
            """
    }
}
