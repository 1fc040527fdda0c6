import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/hand-count/{category}`: what was counted from paper in the room. Two people of the office enter it apart from each other; numbers that
/// differ are refused at once, beside each other.
enum HandCountPage {
    static func show(_ context: Context) throws -> Response { try page(PrizeScene(context), problems: []) }

    static func enter(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        let category = try scene.category()
        let counting = CountBallots(store: context.store)
        if context.value("act") == "back" {
            try counting.takeBack(category, wish: scene.wish)
            return scene.redirect(to: .handCount(category))
        }
        do {
            let poll = try scene.polls.poll(category, for: .enterHandCount)
            var counts: [Vote: Int] = [:]
            for vote in votes(poll) { counts[vote] = try number("count.\(vote.text)", context) }
            let missing = try number("missing", context)
            try counting.enter(counts, missing: missing, category: category, wish: scene.wish)
            return scene.redirect(to: .poll)
        } catch Refusal.invalid(let problems) {
            return try page(scene, problems: problems)
        }
    }

    /// -1 for what is no number.
    private static func number(_ name: String, _ context: Context) throws -> Int {
        let typed = try context.field(name, .number).trimmingSpaces
        return typed.isEmpty ? 0 : Int(typed) ?? -1
    }

    /// The choices on the paper, the abstention last.
    private static func votes(_ poll: Poll) -> [Vote] { poll.finalists.map { .finalist($0) } + [.abstention] }

    private static func page(_ scene: PrizeScene, problems: [InputProblem]) throws -> Response {
        try scene.require(.managePrize)
        let poll = try scene.polls.poll(scene.category(), for: .enterHandCount)
        let messages = scene.messages
        let (candidacies, entered, onPaper) = try scene.context.store.read { reader in
            (
                try reader.candidacies(year: scene.year, viewer: scene.viewer), try reader.handCounts(of: poll, viewer: scene.viewer),
                try reader.onPaperAtClosing(of: poll)
            )
        }
        let own = entered.first { $0.account == scene.viewer.account }
        let others = entered.filter { $0.account != scene.viewer.account }
        let names = others.map { messages(PollMessage.handOwn, ["name": $0.by, "when": scene.when($0.enteredAt)]) }
        let second = messages(PollMessage.handSecond, ["people": names.joined(separator: ", ")])
        let fields = fields(scene, poll, candidacies, own: own, onPaper: onPaper, problems)
        let mine: HTML? = own.map { own in
            let words = messages(PollMessage.handOwn, ["name": own.by, "when": scene.when(own.enteredAt)])
            return scene.form(
                to: .handCount(poll.category),
                "<p>\(words) \(Buttons.quiet(messages[PollMessage.handTakeBack], name: "act", value: "back"))</p>")
        }
        let main: HTML = """
            <p class="lead">\(scene.title(of: poll))</p>
            <div class="prose"><p>\(messages(PollMessage.handText, ["count": String(onPaper)]))</p>
            <p>\(others.isEmpty ? messages[PollMessage.handFirst] : second)</p></div>
            \(mine)\(scene.form(to: .handCount(poll.category), "\(fields)\(Buttons.row(Buttons.main(messages[PollMessage.handSave])))"))
            <p>\(scene.link(messages[PollMessage.back], to: .poll))</p>
            """
        return scene.page(messages[PollMessage.handTitle], problems: problems, main: main)
    }

    private static func fields(
        _ scene: PrizeScene, _ poll: Poll, _ candidacies: [Candidacy], own: HandCount?, onPaper: Int, _ problems: [InputProblem]
    ) -> HTML {
        let messages = scene.messages, context = scene.context
        let form = InputForm(messages: messages, problems: problems)
        let choices = votes(poll).map { vote -> HTML in
            let name = "count.\(vote.text)"
            var label = messages[VoteMessage.abstain]
            if case .finalist(let number) = vote, let candidacy = candidacies.first(where: { $0.number == number }) {
                label = "\(number). \(scene.name(of: candidacy.member)): \(candidacy.title)"
            }
            let value = problems.isEmpty ? own?.votes[vote].map(String.init) ?? "" : context.typed(name)
            return form.field(FormField(name, label: label, kind: .number, value: value))
        }
        let kept = own.map { onPaper - $0.papers }.flatMap { $0 == 0 ? nil : String($0) } ?? ""
        let missing = FormField(
            "missing", label: messages[PollMessage.handMissing], kind: .number, value: problems.isEmpty ? kept : context.typed("missing"),
            hint: messages[PollMessage.handMissingHint], isOptional: true)
        return "\(choices)\(form.field(missing))"
    }
}
