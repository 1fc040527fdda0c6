import Domain
import Store
import UseCases
import Web

/// What the prize wants of somebody now, or has brought, on the front page: for people of a city and for the council. Nothing while it asks nothing.
struct PrizeFront {
    let front: Front

    private var messages: Messages { front.messages }
    private var viewer: Viewer { front.viewer }

    /// Of every year whose prize goes on, and the result of the latest.
    func render() throws -> HTML {
        let years = try front.context.store.read { reader in try reader.prizeYears().compactMap { try reader.prize(year: $0) } }
        let shown = years.enumerated().filter { $0.offset == 0 || $0.element.phase != .published }.map(\.element)
        return try shown.map { prize -> HTML in
            let notices = viewer.role == .council ? try council(prize) : try city(prize)
            guard !notices.isEmpty else { return "" }
            return "<h2>\(messages(PrizeMessage.title, ["year": String(prize.year)]))</h2>\n\(notices)"
        }.joined()
    }

    private func wish(_ prize: Prize) -> PrizeWish {
        PrizeWish(year: prize.year, viewer: viewer, now: front.context.now, sizeLine: prize.settings.sizeLine)
    }

    private func council(_ prize: Prize) throws -> [HTML] {
        guard Permissions.refusal(of: .scoreMeasures, on: .prize(prize.phase), by: viewer) == nil else { return [] }
        let open = try front.context.store.read { reader in
            let given = try reader.ownScored(year: prize.year, viewer: viewer)
            return try reader.candidacies(year: prize.year, viewer: viewer).count { $0.standing == .standing && !given.contains($0.number) }
        }
        let words: HTML = "<p>\(messages.count(FrontCount.measuresToScore, open))</p>\n"
        return [open == 0 ? words : "\(words)\(button(messages[FrontMessage.score], .candidates, of: prize))"]
    }

    private func city(_ prize: Prize) throws -> [HTML] {
        guard let member = viewer.member else { return [] }
        switch prize.phase {
        case .finalists: return try release(prize, member)
        case .voting: return try vote(prize, member)
        case .published: return [notice(messages[FrontMessage.prizeDecided], messages[FrontMessage.winners], .overview, of: prize)]
        case .collecting, .scoring, .deciding, .counted: return []
        }
    }

    /// The city's own finalists, until each is released.
    private func release(_ prize: Prize, _ member: Int64) throws -> [HTML] {
        let own = try front.context.store.read { reader in
            let silent = try reader.finalists(year: prize.year, viewer: viewer).filter { $0.releasedAt == nil }.map(\.number)
            return try reader.candidacies(year: prize.year, viewer: viewer).filter { $0.member == member && silent.contains($0.number) }
        }
        return own.map { candidacy in
            let sentence = messages(FrontMessage.finalist, ["measure": candidacy.title])
            guard viewer.role == .primary else { return Notice.info("<p>\(sentence) \(messages[FrontMessage.finalistOthers])</p>") }
            return notice(sentence, messages[FinalistsMessage.releaseTitle], .finalist(candidacy.number), of: prize)
        }
    }

    /// Each vote in which the city has still to cast its ballot.
    private func vote(_ prize: Prize, _ member: Int64) throws -> [HTML] {
        let (polls, due, delegate) = try front.context.store.read { reader in
            let polls = try wish(prize).polls(in: reader)
            let due = try polls.current.filter { poll in
                guard polls.allow(.cast, on: poll) else { return false }
                return try reader.elector(member: member, of: poll).map { !$0.hasVoted && !$0.isOnPaper } ?? false
            }
            return (polls, due, try reader.delegate(year: prize.year, member: member, viewer: viewer))
        }
        if !polls.allow(.close) { return [notice(messages[PrizeMessage.closed], nil, .overview, of: prize)] }
        if due.isEmpty { return [] }
        let text = messages[due.contains { $0.round > 1 } ? FrontMessage.runOff : .voteOpen]
        if let delegate {
            let who =
                delegate.isOnPaper ? messages[VoteMessage.delegateOnPaper] : messages(FrontMessage.delegateVotes, ["name": delegate.name])
            return [notice("\(text) \(who)", nil, .overview, of: prize)]
        }
        guard viewer.role == .primary else { return [notice("\(text) \(messages[FrontMessage.primaryVotes])", nil, .overview, of: prize)] }
        let buttons = due.map { poll -> HTML in
            let title = PollTitle.words(poll.category, round: poll.round, sizeLine: prize.settings.sizeLine, messages)
            return button(messages(VoteMessage.taskVote, ["category": title]), .vote(poll.category), of: prize)
        }
        return ["\(Notice.info("<p>\(text)</p>"))\(buttons)"]
    }

    private func notice(_ sentence: String, _ text: String?, _ place: PrizePlace, of prize: Prize) -> HTML {
        let way = text.map { button($0, place, of: prize) }
        return "\(Notice.info("<p>\(sentence)</p>"))\(way ?? link(place, of: prize))"
    }

    private func button(_ text: String, _ place: PrizePlace, of prize: Prize) -> HTML {
        Buttons.row(Buttons.link(text, to: .prize(prize.year, place)))
    }

    private func link(_ place: PrizePlace, of prize: Prize) -> HTML {
        "<p><a href=\"\(Address.prize(prize.year, place).path)\">\(messages(PrizeMessage.title, ["year": String(prize.year)]))</a></p>\n"
    }
}
