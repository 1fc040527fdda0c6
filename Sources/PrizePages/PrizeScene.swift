import Domain
import HTTP
import Store
import UseCases
import Web

/// A request by somebody signed in about the prize of a year.
struct PrizeScene {
    let context: Context
    let viewer: Viewer
    let cycle: Cycle
    let prize: Prize
    /// The vote in each category that has one, each in its state now.
    let polls: Polls
    /// Every member by id.
    let members: [Int64: Member]

    /// Throws `NotSignedIn` for strangers, `Refusal.notFound` for a year without a cycle.
    init(_ context: Context) throws {
        viewer = try context.viewer()
        self.context = context
        let wish = try Self.wish(context, viewer)
        (cycle, prize, polls, members) = try context.store.read { reader in
            guard let cycle = try reader.cycle(year: wish.year) else { throw Refusal.notFound }
            return (cycle, try wish.prize(in: reader), try wish.polls(in: reader), try reader.memberNames())
        }
    }

    private static func wish(_ context: Context, _ viewer: Viewer) throws -> PrizeWish {
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        return PrizeWish(
            year: year, viewer: viewer, now: context.now, sizeLine: Int64(context.application.configuration[number: .sizeLine]))
    }

    var year: Int { prize.year }
    var messages: Messages { context.messages }
    var wish: PrizeWish { PrizeWish(year: year, viewer: viewer, now: context.now, sizeLine: prize.settings.sizeLine) }

    func may(_ action: Action) -> Bool { Permissions.refusal(of: action, on: .prize(prize.phase), by: viewer) == nil }

    /// What the viewer may do for a member city.
    func may(_ action: Action, for member: Int64) -> Bool {
        Permissions.refusal(of: action, on: .ofMember(member, prize.phase), by: viewer) == nil
    }

    func require(_ action: Action) throws { try Permissions.require(action, on: .prize(prize.phase), by: viewer) }

    func address(_ place: PrizePlace) -> Address { .prize(year, place) }

    func name(of member: Int64) -> String { members[member]?.name(in: context.language) ?? "" }

    /// A moment in the cycle's zone.
    func when(_ instant: Instant) -> String { context.when(instant, zone: cycle.zone) }

    /// The number at `{number}` in the address.
    func number() throws -> Int {
        guard let number = context.path.number("number") else { throw Refusal.notFound }
        return number
    }

    /// The category at `{category}` in the address.
    func category() throws -> SizeClass { try Self.category(context) }

    static func category(_ context: Context) throws -> SizeClass {
        guard let category = SizeClass(rawValue: context.path["category"]) else { throw Refusal.notFound }
        return category
    }

    /// The candidacy that the address names, in its category.
    func candidacy() throws -> Candidacy {
        let number = try number()
        guard let candidacy = try context.store.read({ try wish.candidacy(number, in: $0) }) else {
            throw Refusal.notFound
        }
        return candidacy
    }

    /// Finalists that their cities have not released.
    func unreleased() throws -> [Candidacy] {
        try context.store.read { reader in
            let silent = try reader.finalists(year: year, viewer: viewer).filter { $0.releasedAt == nil }.map(\.number)
            return try reader.candidacies(year: year, viewer: viewer).filter { silent.contains($0.number) }
        }
    }

    /// Finalists that stand on no ballot, each with the reason.
    func leftOut() throws -> [(candidacy: Candidacy, reason: String)] {
        try context.store.read { reader in
            let left = try reader.finalists(year: year, viewer: viewer).filter { !$0.leftOutBecause.isEmpty }
            return try reader.candidacies(year: year, viewer: viewer).compactMap { candidacy in
                left.first { $0.number == candidacy.number }.map { (candidacy, $0.leftOutBecause) }
            }
        }
    }

    /// What the category is called, with the line between the two.
    func title(of category: SizeClass) -> String {
        PollTitle.category(category, sizeLine: prize.settings.sizeLine, messages)
    }

    /// What a vote is called.
    func title(of poll: Poll) -> String {
        PollTitle.words(poll.category, round: poll.round, sizeLine: prize.settings.sizeLine, messages)
    }

    /// Members in the order of their names as they are shown.
    func byName(_ members: some Sequence<Int64>) -> [Int64] {
        members.sorted { Slug.suggestion(for: name(of: $0)) < Slug.suggestion(for: name(of: $1)) }
    }

    /// Where the prize stands, as a sentence: while members vote, what of it goes on now.
    var standing: String {
        guard prize.phase == .voting else { return messages[dynamic: PrizeMessage.phase(prize.phase)] }
        if !polls.allow(.close) { return messages[PrizeMessage.closed] }
        return polls.isRunOff ? messages[PrizeMessage.runOffGoesOn] : messages[dynamic: PrizeMessage.phase(.voting)]
    }

    /// Why something was not done, above the page where it was wanted.
    func notDone(_ reason: Reason) -> HTML {
        Notice.warning("<p>\(ContactText.render(messages[dynamic: "refusal.\(reason.rawValue)"], context))</p>")
    }

    func redirect(to place: PrizePlace, anchor: String = "", query: String = "") -> Response {
        context.redirect(to: address(place), anchor: anchor, query: query)
    }

    /// A page of the year: below the way back to its overview.
    func page(_ title: String, problems: [InputProblem] = [], main: HTML) -> Response {
        page(
            title, lines: ErrorSummary.lines(problems, messages), status: problems.isEmpty ? .ok : .unprocessableContent, main: main)
    }

    /// The same with what else is to be decided on it, and a script of its own.
    func page(_ title: String, lines: [ErrorSummary.Line], status: Status, script: String? = nil, main: HTML) -> Response {
        let home = messages(PrizeMessage.title, ["year": String(year)])
        let crumbs = Breadcrumbs.render(messages, [(home, address(.overview))])
        return context.page(
            title, section: home, status: status, hasErrors: !lines.isEmpty, script: script,
            main: "\(crumbs)\(ErrorSummary.render(messages, lines))<h1>\(title)</h1>\n\(main)")
    }

    /// A form to a place of this year.
    func form(to place: PrizePlace, hidden: [(name: String, value: String)] = [], _ content: HTML) -> HTML {
        PostForm.post(context.frame, to: address(place), hidden: hidden, content: content)
    }

    /// A link to a place of this year.
    func link(_ text: String, to place: PrizePlace) -> HTML { "<a href=\"\(address(place).path)\">\(text)</a>" }

    /// A title as its city wrote it.
    func title(of candidacy: Candidacy) -> HTML {
        let language = members[candidacy.member]?.language ?? "en"
        return "<span lang=\"\(language)\">\(candidacy.title)</span>"
    }
}
