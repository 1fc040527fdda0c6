import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/hand-count/{category}`: what was counted from paper in the room. Two people of the office enter it apart from each other.
enum HandCountPage {
    static func show(_ context: Context) throws -> Response { try page(PrizeScene(context), problems: []) }

    static func enter(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        let category = try scene.category()
        do {
            guard let poll = try poll(scene) else { throw Refusal.wrongState(.noSuchPoll) }
            var counts: [Vote: Int] = [:]
            for vote in votes(poll) {
                let typed = try context.field("count.\(vote.text)", .number).trimmingSpaces
                counts[vote] = typed.isEmpty ? 0 : Int(typed) ?? -1
            }
            try CountBallots(store: context.store).enter(counts, category: category, wish: scene.wish)
            return scene.redirect(to: .poll)
        } catch Refusal.invalid(let problems) {
            return try page(scene, problems: problems)
        }
    }

    private static func poll(_ scene: PrizeScene) throws -> Poll? {
        let category = try scene.category()
        return try scene.context.store.read { try $0.currentPolls(year: scene.year) }.first { $0.category == category }
    }

    /// The choices on the paper, the abstention last.
    private static func votes(_ poll: Poll) -> [Vote] { poll.finalists.map { .finalist($0) } + [.abstention] }

    private static func page(_ scene: PrizeScene, problems: [InputProblem]) throws -> Response {
        try scene.require(.managePrize)
        guard let poll = try poll(scene), scene.prize.phase == .voting else { throw Refusal.wrongState(.noSuchPoll) }
        let messages = scene.messages, context = scene.context
        let (candidacies, entered, progress) = try context.store.read { reader in
            (
                try reader.candidacies(year: scene.year, viewer: scene.viewer), try reader.handCounts(of: poll, viewer: scene.viewer),
                try reader.progress(of: poll, viewer: scene.viewer)
            )
        }
        let form = InputForm(messages: messages, problems: problems)
        let own = entered[scene.viewer.account]
        let fields = votes(poll).map { vote -> HTML in
            let name = "count.\(vote.text)"
            var label = messages[VoteMessage.abstain]
            if case .finalist(let number) = vote { label = "\(number). \(candidacies.first { $0.number == number }?.title ?? "")" }
            let value = problems.isEmpty ? own?[vote].map(String.init) ?? "" : context.typed(name)
            return form.field(FormField(name, label: label, kind: .number, value: value))
        }
        let others = entered.keys.filter { $0 != scene.viewer.account }.count
        let main: HTML = """
            <p class="lead">\(scene.title(of: poll.category))</p>
            <div class="prose"><p>\(messages(PollMessage.handText, ["count": String(progress?.onPaper ?? 0)]))</p>
            <p>\(messages[others == 0 ? PollMessage.handFirst : .handSecond])</p></div>
            \(scene.form(to: .handCount(poll.category), "\(fields)\(Buttons.row(Buttons.main(messages[PollMessage.handSave])))"))
            """
        return scene.page(messages[PollMessage.handTitle], problems: problems, main: main)
    }
}
