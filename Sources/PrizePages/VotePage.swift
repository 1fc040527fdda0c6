import Credentials
import Domain
import HTTP
import UseCases
import Web

/// `/prize/{year}/vote/{category}`: choose, check, cast. What was chosen stands in no address and in no log: it goes from page to page in the form alone.
enum VotePage {
    static func show(_ context: Context) throws -> Response {
        try choose(VotingBooth(context, category: PrizeScene.category(context)), chosen: "")
    }

    static func cast(_ context: Context) throws -> Response {
        let booth = try VotingBooth(context, category: PrizeScene.category(context))
        let vote = Vote(context.value("vote"))
        switch context.value("step") {
        case "check": return try check(booth, vote)
        case "cast": return try cast(booth, vote)
        default: return try choose(booth, chosen: context.value("vote"))
        }
    }

    /// First step. Whoever has voted, or cannot vote here, reads why.
    static func choose(_ booth: VotingBooth, chosen: String, problems: [InputProblem] = []) throws -> Response {
        if let closed = try closed(booth) { return closed }
        let messages = booth.messages
        let items = booth.place.poll.finalists.map { Vote.finalist($0) }.map { vote in
            RadioGroup.Item(vote.text, booth.words(of: vote), note: booth.city(of: vote))
        }
        let abstention = RadioGroup.Item(
            Vote.abstention.text, "\(messages[VoteMessage.abstain])", note: "\(messages[VoteMessage.abstainHint])")
        let group = RadioGroup("vote", legend: "\(messages[VoteMessage.question])", items: items + [abstention], chosen: chosen)
        let read: HTML? =
            booth.code.isEmpty
            ? "<p><a href=\"\(Address.prize(booth.year, .finalists).path)\">\(messages[VoteMessage.read])</a></p>" : nil
        let again: HTML? = booth.place.poll.round > 1 ? "<p><strong>\(messages[VoteMessage.runOff])</strong></p>" : nil
        let main: HTML = """
            <div class="prose">\(again)<p>\(messages(VoteMessage.intro, ["city": booth.city]))</p>\(read)</div>
            \(booth.form(
                hidden: [(name: "step", value: "check")],
                "\(group.html(messages, problems: problems))\(Buttons.row(Buttons.main(messages[VoteMessage.toCheck])))"))
            """
        return booth.page(messages[VoteMessage.chooseTitle], problems: problems, main: main)
    }

    /// Second step: nothing is stored yet. The next form has a random text of its own, so that sending it twice is one ballot with one receipt; the
    /// receipt's code follows from it only when the ballot is cast.
    private static func check(_ booth: VotingBooth, _ vote: Vote?) throws -> Response {
        if let closed = try closed(booth) { return closed }
        guard let vote, CastBallot.isPossible(vote, in: booth.place.poll) else {
            return try choose(booth, chosen: "", problems: [InputProblem(field: "vote", message: PrizeProblem.vote.rawValue)])
        }
        let messages = booth.messages
        let main: HTML = """
            <div class="panel"><p class="lead">\(booth.words(of: vote))</p>\(booth.city(of: vote).map { city -> HTML in "<p>\(city)</p>" })</div>
            <div class="prose"><p>\(messages(VoteMessage.checkText, ["city": booth.city]))</p></div>
            \(booth.form(
                hidden: [(name: "vote", value: vote.text), (name: Self.sheet, value: Token().text)],
                Buttons.row(
                    Buttons.danger(messages[VoteMessage.cast], name: "step", value: "cast"),
                    Buttons.secondary(messages[VoteMessage.change], name: "step", value: "choose"))))
            """
        return booth.page(messages[VoteMessage.checkTitle], main: main)
    }

    /// Third step. The answer to this form is the receipt: an address of its own would have to know whose it is.
    private static func cast(_ booth: VotingBooth, _ vote: Vote?) throws -> Response {
        guard let form = Token(text: booth.context.value(Self.sheet)) else { return try check(booth, vote) }
        do {
            let code = try CastBallot(store: booth.context.store).perform(
                vote, form: form, voter: booth.voter, category: booth.category, year: booth.year, now: booth.context.now)
            return try ReceiptView(booth: booth, code: code.text).page()
        } catch Refusal.wrongState(.alreadyVoted) {
            return try closed(VotingBooth(booth.context, category: booth.category)) ?? choose(booth, chosen: "")
        } catch Refusal.invalid(let problems) {
            return try choose(booth, chosen: "", problems: problems)
        }
    }

    /// The field with the checking page's random text.
    private static let sheet = "sheet"

    /// The page in the ballot's place; nil where a ballot can be cast.
    private static func closed(_ booth: VotingBooth) throws -> Response? {
        guard let refusal = booth.refusal else { return nil }
        guard refusal == .wrongState(.alreadyVoted) else { throw refusal }
        let messages = booth.messages
        return booth.page(
            messages[VoteMessage.votedTitle],
            main: """
                <div class="prose"><p>\(messages(VoteMessage.votedText, ["city": booth.city]))</p></div>
                \(try booth.open().map { booth.way(to: $0) })
                """)
    }
}
