import Domain
import UseCases

/// The minutes of a year's vote on paper: results, turnout, every receipt code with its choice, the hash, and lines to sign on.
package struct MinutesDocument {
    let desk: ProtocolDesk
    let cycle: Cycle
    let members: [Int64: Member]
    let sizeLine: Int64
    let messages: Messages
    let author: String
    let now: Instant

    package init(
        desk: ProtocolDesk, cycle: Cycle, members: [Int64: Member], sizeLine: Int64, messages: Messages, author: String, now: Instant
    ) {
        self.desk = desk
        self.cycle = cycle
        self.members = members
        self.sizeLine = sizeLine
        self.messages = messages
        self.author = author
        self.now = now
    }

    private var time: ShownTime { ShownTime(messages: messages, zone: cycle.zone) }

    package var document: Document {
        let title = messages(MinutesMessage.title, ["year": String(cycle.year)])
        return Document(
            title: title, language: messages.language.rawValue, author: author,
            edges: Edges(
                title: title, mark: String(desk.digest.prefix(16)), date: time.date(now), pageOf: messages[DocumentMessage.pageOf]),
            madeAt: now,
            blocks: [.heading(Heading(1, [Words(title)])), .facts(facts)] + desk.content.polls.flatMap(blocks) + leftOut + signatures)
    }

    private var facts: [Fact] {
        let rule = desk.content.tieRule == .runOff ? PrizeMessage.runOff : .lot
        var facts = [Fact(messages[PrizeMessage.tie], [Words(messages[rule])])]
        if !desk.content.lotSource.isEmpty { facts.append(Fact(messages[PrizeMessage.lotSource], [Words(desk.content.lotSource)])) }
        if let seed = desk.content.lotSeed { facts.append(Fact(messages[PollMessage.seed], [Words(String(seed))])) }
        facts.append(Fact(messages[ProtocolMessage.digest], [Words(desk.digest)]))
        return facts
    }

    private func blocks(_ poll: PollProtocol) -> [Block] {
        let title = PollTitle.words(poll.category, round: poll.round, sizeLine: sizeLine, messages)
        let turnout = messages(
            poll.papers == 0 ? ProtocolMessage.turnout : .turnoutPaper,
            ["voted": String(poll.turnout), "eligible": String(poll.eligible), "paper": String(poll.papers)])
        let facts = CountFacts(poll, messages: messages, zone: cycle.zone).pairs.map { Fact($0.term, [Words($0.value)]) }
        var blocks: [Block] = [
            .heading(Heading(2, [Words(title)])), .facts(facts), .paragraph([Words(outcome(poll))], .lead),
            .table(votes(poll)), .paragraph([Words(turnout)], .plain),
        ]
        if !poll.handCount.isEmpty {
            blocks += [.heading(Heading(3, [Words(messages[ProtocolMessage.byHand])])), .table(papers(poll))]
        }
        return blocks + [.heading(Heading(3, [Words(messages[ProtocolMessage.ballots])])), .table(ballots(poll))]
    }

    /// Finalists on which nobody could vote, with the reason.
    private var leftOut: [Block] {
        let left = desk.content.leftOut
        if left.isEmpty { return [] }
        let facts = left.map { Fact(name($0.finalist), [Words($0.reason)]) }
        return [.heading(Heading(2, [Words(messages[ProtocolMessage.leftOut])])), .facts(facts)]
    }

    private func outcome(_ poll: PollProtocol) -> String {
        switch poll.tally.outcome {
        case .winner(let number): messages(ProtocolMessage.winner, ["title": name(number, poll)])
        case .runOff(let tied): messages(ProtocolMessage.tied, ["titles": tied.map { name($0, poll) }.joined(separator: ", ")])
        case .lot(let tied): messages(ProtocolMessage.lot, ["titles": tied.map { name($0, poll) }.joined(separator: ", ")])
        case .nobody: messages[ProtocolMessage.nobody]
        }
    }

    private func votes(_ poll: PollProtocol) -> Table {
        let lines = poll.tally.votes.map { [[Words("\($0.finalist). \(name($0.finalist, poll))")], [Words(String($0.votes))]] }
        let abstentions: [Line] = [[Words(messages[VoteMessage.abstentions])], [Words(String(poll.tally.abstentions))]]
        return Table(heads: [], rows: lines + [abstentions], namesRows: true)
    }

    private func papers(_ poll: PollProtocol) -> Table {
        Table(
            heads: [[Words(messages[ProtocolMessage.choice])], [Words(messages[ProtocolMessage.papers])]],
            rows: poll.handCount.map { [[Words(words($0.vote, poll))], [Words(String($0.count))]] }, namesRows: true)
    }

    private func ballots(_ poll: PollProtocol) -> Table {
        Table(
            heads: [[Words(messages[ProtocolMessage.code])], [Words(messages[ProtocolMessage.choice])]],
            rows: poll.ballots.map { [[Words($0.code)], [Words(words($0.vote, poll))]] }, namesRows: true)
    }

    private func words(_ vote: Vote, _ poll: PollProtocol) -> String {
        if case .finalist(let number) = vote { return "\(number). \(name(number, poll))" }
        return messages[VoteMessage.abstention]
    }

    private func name(_ number: Int, _ poll: PollProtocol) -> String {
        guard let finalist = poll.finalists.first(where: { $0.number == number }) else { return String(number) }
        return name(finalist)
    }

    private func name(_ finalist: PollProtocol.Finalist) -> String {
        let city = members.values.first { $0.slug == finalist.member }?.name(in: messages.language) ?? finalist.member
        return "\(finalist.title) (\(city))"
    }

    private var signatures: [Block] {
        [
            .heading(Heading(2, [Words(messages[MinutesMessage.signatures])])),
            .blankFields([MinutesMessage.chair, .tellers, .office, .placeAndDate].map { messages[$0] }),
        ]
    }
}
