import Domain
import HTTP
import Store
import UseCases
import Web

/// A voter before the ballot box of one category: the city's responsible person, or whoever holds the city's code.
struct VotingBooth {
    let context: Context
    let prize: Prize
    let zone: String
    let voter: CastBallot.Voter
    /// The code as it was typed; empty for people who are signed in. Forms carry it along, so that no cookie has to.
    let code: String
    let place: CastBallot.Place
    let members: [Int64: Member]
    let finalists: [Candidacy]
    /// Why no ballot can be cast here; nil where one can.
    let refusal: Refusal?

    var messages: Messages { context.messages }
    var category: SizeClass { place.poll.category }
    var year: Int { prize.year }

    /// Throws as `CastBallot.place`, and `NotSignedIn` for strangers without a code.
    init(_ context: Context, category: SizeClass) throws {
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let code = try context.field("code", .code).trimmingSpaces
        let voter: CastBallot.Voter = code.isEmpty ? .person(try context.viewer()) : .code(code)
        self.context = context
        self.voter = voter
        self.code = code
        (place, prize, zone, members, finalists, refusal) = try context.store.read { reader in
            let place = try CastBallot(store: context.store).place(of: voter, category: category, year: year, in: reader)
            guard let prize = try reader.prize(year: year), let cycle = try reader.cycle(year: year) else { throw Refusal.notFound }
            let all = try reader.candidacies(year: year, viewer: Self.reading(voter, place))
            let finalists = all.filter { place.poll.finalists.contains($0.number) }
            // Only the cities that the page names: how much is read does not grow with the number of members.
            var members: [Int64: Member] = [:]
            for id in finalists.map(\.member) + [place.member] { members[id] = try reader.member(id: id) }
            return (place, prize, cycle.zone, members, finalists, try CastBallot.refusal(at: place, now: context.now, in: reader))
        }
    }

    /// Whoever holds a city's code reads what a colleague there reads.
    private static func reading(_ voter: CastBallot.Voter, _ place: CastBallot.Place) -> Viewer {
        if case .person(let viewer) = voter { return viewer }
        return Viewer(account: 0, name: "", role: .secondary, member: place.member)
    }

    var city: String { members[place.member]?.name(in: context.language) ?? "" }

    func title(of poll: Poll) -> String {
        PollTitle.words(poll.category, round: poll.round, sizeLine: prize.settings.sizeLine, messages)
    }

    /// The words of a choice.
    func words(of vote: Vote) -> HTML {
        guard case .finalist(let number) = vote, let finalist = finalists.first(where: { $0.number == number }) else {
            return "\(messages[VoteMessage.abstain])"
        }
        let language = members[finalist.member]?.language ?? "en"
        return "<span lang=\"\(language)\">\(finalist.title)</span>"
    }

    /// The city of a choice; nothing for an abstention.
    func city(of vote: Vote) -> HTML? {
        guard case .finalist(let number) = vote, let finalist = finalists.first(where: { $0.number == number }) else { return nil }
        return "\(members[finalist.member]?.name(in: context.language) ?? "")"
    }

    /// A form to this ballot box.
    func form(hidden: [(name: String, value: String)], _ content: HTML) -> HTML {
        let carried = code.isEmpty ? [] : [(name: "code", value: code)]
        return PostForm.post(context.frame, to: .prize(year, .vote(category)), hidden: carried + hidden, content: content)
    }

    /// The way to the ballot of a category where this city can still vote.
    func way(to poll: Poll) -> HTML {
        let text = messages(VoteMessage.stillToVote, ["category": title(of: poll)]), category = poll.category
        if code.isEmpty { return Buttons.row(Buttons.link(text, to: .prize(year, .vote(category)))) }
        return PostForm.post(
            context.frame, to: .prize(year, .vote(category)), hidden: [(name: "code", value: code), (name: "step", value: "choose")],
            content: Buttons.row(Buttons.main(text)))
    }

    /// The polls in which this city can still vote, besides this one.
    func open() throws -> [Poll] {
        try context.store.read { reader in
            let polls = try reader.polls(year: year, at: context.now)
            return try polls.current.filter { poll in
                guard poll.category != category, polls.allow(.cast, on: poll) else { return false }
                return try reader.elector(member: place.member, of: poll).map { !$0.hasVoted && !$0.isOnPaper } ?? false
            }
        }
    }

    func page(_ title: String, problems: [InputProblem] = [], main: HTML) -> Response {
        let home = messages(PrizeMessage.title, ["year": String(year)])
        return context.page(
            title, section: home, status: problems.isEmpty ? .ok : .unprocessableContent, hasErrors: !problems.isEmpty,
            main: """
                \(Breadcrumbs.render(messages, [(home, .prize(year, .overview))]))\
                \(InputForm(messages: messages, problems: problems).summary)<h1><span class="caption">\(self.title(of: place.poll))</span> \(title)</h1>
                \(main)
                """)
    }
}
