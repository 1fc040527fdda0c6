import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/poll/open`: when the vote opens and closes, who may vote, and what becomes of finalists that were not released. A second page shows
/// what follows and asks once more; the list is frozen with its button.
enum OpenPollPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        return try page(scene, OpeningForm(scene), problems: [])
    }

    static func open(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        if context.value("step") == "change" { return try page(scene, OpeningForm(shownTo: scene), problems: []) }
        do {
            let form = try OpeningForm(sentTo: scene) { try context.field($0, $1) }
            let opening = try form.opening(zone: scene.cycle.zone)
            guard context.value("step") == "open" else {
                let (plan, candidacies) = try context.store.read { reader in
                    (
                        try OpenPolls(store: context.store).plan(opening, wish: scene.wish, in: reader),
                        try reader.candidacies(year: scene.year, viewer: scene.viewer)
                    )
                }
                return OpeningCheck(scene: scene, form: form, opening: opening, plan: plan, candidacies: candidacies).page()
            }
            try OpenPolls(store: context.store).perform(opening, wish: scene.wish)
            return scene.redirect(to: .poll)
        } catch Refusal.invalid(let problems) {
            return try page(scene, OpeningForm(shownTo: scene), problems: problems)
        }
    }

    private static func page(_ scene: PrizeScene, _ form: OpeningForm, problems: [InputProblem]) throws -> Response {
        try scene.require(.managePrize)
        guard scene.prize.phase.after(.openPoll) != nil else { throw Refusal.wrongState(.alreadyDecided) }
        let messages = scene.messages
        let isRunOff = scene.prize.phase == .counted
        let lists =
            isRunOff ? try again(scene, form, problems) : "\(try unreleased(scene, form, problems))\(electors(scene, form, problems))"
        let fields: HTML = """
            \(form.opens.html(messages[PollMessage.opens], hint: messages[PollMessage.opensHint], messages, problems))\
            \(form.closes.html(messages[PollMessage.closes], hint: messages[PollMessage.closesHint], messages, problems))\
            \(lists)\(try quorum(scene, problems))
            """
        let main: HTML = """
            <div class="prose"><p>\(messages[isRunOff ? PollMessage.runOffIntro : .openIntro])</p></div>
            \(scene.form(to: .openPoll, "\(fields)\(Buttons.row(Buttons.main(messages[PollMessage.toCheck])))"))
            <p>\(scene.link(messages[PollMessage.back], to: .poll))</p>
            """
        return scene.page(messages[isRunOff ? PollMessage.openRunOff : .open], problems: problems, main: main)
    }

    private static func electors(_ scene: PrizeScene, _ form: OpeningForm, _ problems: [InputProblem]) -> HTML {
        let messages = scene.messages
        let items = scene.byName(scene.members.keys).map { Ticks.Item(value: String($0), label: "\(scene.name(of: $0))") }
        let ticks = Ticks(
            "members", legend: messages[PollMessage.whoVotes], hint: messages[PollMessage.whoVotesHint], items: items,
            ticked: Set(form.members.map(String.init)), isDense: items.count > 12)
        return ticks.html
    }

    /// The finalists that nobody could vote for: each needs the reason why it is left out.
    private static func unreleased(_ scene: PrizeScene, _ form: OpeningForm, _ problems: [InputProblem]) throws -> HTML {
        let messages = scene.messages
        let silent = try scene.unreleased()
        guard !silent.isEmpty else { return "" }
        let fields = silent.map { candidacy -> HTML in
            let name = OpeningForm.leaving(candidacy.number)
            let what = "\(scene.name(of: candidacy.member)): \(candidacy.title)"
            return FormField(
                name, label: messages(PollMessage.leaveOut, ["measure": what]), kind: .area(rows: 2),
                value: form.leftOut[candidacy.number] ?? "", hint: messages[PollMessage.leaveOutHint]
            ).html(messages, problems: problems)
        }
        return """
            <h2>\(messages[PollMessage.unreleased])</h2>
            \(Notice.warning("<p>\(messages[PollMessage.unreleasedText])</p>"))\(fields)
            """
    }

    /// Where the members vote again: among the tied, or all over where nobody got a vote.
    private static func again(_ scene: PrizeScene, _ form: OpeningForm, _ problems: [InputProblem]) throws -> HTML {
        let messages = scene.messages
        let possible = try scene.context.store.read { try scene.wish.counted(for: .openRunOff, in: $0) }
        let items = possible.map { poll, outcome in
            Ticks.Item(
                value: poll.category.rawValue, label: "\(scene.title(of: poll.category))",
                note: outcome == .nobody ? "\(messages[PollMessage.againNobody])" : nil)
        }
        return Ticks(
            "categories", legend: messages[PollMessage.again], hint: messages[PollMessage.againHint], items: items,
            ticked: Set(form.categories.map(\.rawValue))
        ).html
    }

    /// How many are present; where that is too few, a warning and the reason why the vote opens in spite of it.
    private static func quorum(_ scene: PrizeScene, _ problems: [InputProblem]) throws -> HTML {
        let messages = scene.messages
        guard let quorum = try scene.context.store.read({ try $0.quorum(year: scene.year, viewer: scene.viewer) }) else { return "" }
        if quorum.isReached && !problems.contains(where: { $0.field == "quorum-reason" }) {
            let words = QuorumWords(quorum: quorum, messages: messages)
            return words.isTold ? words.line : ""
        }
        let text = messages(AttendanceMessage.withoutText, ["present": String(quorum.present), "quorum": String(quorum.needed)])
        let warning = Notice.warning(
            """
            <p><strong>\(messages[AttendanceMessage.withoutTitle])</strong></p><p>\(text)</p>
            <p>\(scene.link(messages[AttendanceMessage.task], to: .attendance))</p>
            """)
        let reason = FormField(
            "quorum-reason", label: messages[AttendanceMessage.reason], kind: .area(rows: 3), value: scene.context.typed("quorum-reason"),
            hint: messages[AttendanceMessage.reasonHint])
        return warning + reason.html(messages, problems: problems)
    }
}
