import Domain
import HTTP
import UseCases
import Web

/// Before a vote opens: what will stand on the ballots, who may vote, and when. Nothing has happened yet.
struct OpeningCheck {
    let scene: PrizeScene
    let form: OpeningForm
    let opening: Opening
    let plan: OpeningPlan
    let candidacies: [Candidacy]

    private var messages: Messages { scene.messages }

    func page() -> Response {
        let isRunOff = plan.polls.contains { $0.poll.round > 1 }
        let main: HTML = """
            <div class="prose"><p>\(messages[isRunOff ? PollMessage.checkRunOff : .checkText])</p></div>
            \(plan.polls.map(ballot))\(LeftOutList(scene: scene, left: plan.leftOut).html)<h2>\(messages[PollMessage.whoVotes])</h2>
            \(facts)
            \(scene.form(
                to: .openPoll, hidden: form.fields,
                Buttons.row(
                    Buttons.danger(messages[PollMessage.openNow], name: "step", value: "open"),
                    Buttons.secondary(messages[PollMessage.change], name: "step", value: "change"))))
            """
        return scene.page(messages[PollMessage.checkTitle], main: main)
    }

    /// The finalists on one ballot, the city first.
    private func ballot(_ planned: OpeningPlan.PlannedPoll) -> HTML {
        let items = candidacies.filter { planned.poll.finalists.contains($0.number) }.map { candidacy -> HTML in
            "<li><strong>\(scene.name(of: candidacy.member))</strong>: \(candidacy.number). \(scene.title(of: candidacy))</li>\n"
        }
        let paper: HTML? =
            planned.onPaper.isEmpty
            ? nil : "<p>\(messages(PollMessage.paperInherited, ["count": String(planned.onPaper.count)]))</p>\n"
        return "<h2>\(scene.title(of: planned.poll))</h2>\n<p>\(messages[PollMessage.onBallot])</p>\n<ul>\n\(items)</ul>\n\(paper)"
    }

    private var facts: HTML {
        var facts = [
            (messages[PollMessage.eligible], String(plan.quorum.entitled)),
            (messages[PollMessage.opens], opening.opensAt.map(scene.when) ?? messages[PollMessage.atOnce]),
            (messages[PollMessage.closes], opening.closesAt.map(scene.when) ?? messages[PollMessage.byHand]),
        ]
        let words = QuorumWords(quorum: plan.quorum, messages: messages)
        if words.isTold {
            facts.append((messages[ScreenMessage.present], [words.count, words.state].compactMap { $0 }.joined(separator: ". ")))
        }
        if !plan.quorum.isReached { facts.append((messages[AttendanceMessage.reasonGiven], opening.quorumReason)) }
        let items = facts.map { fact -> HTML in "<div><dt>\(fact.0)</dt><dd>\(fact.1)</dd></div>\n" }
        return "<dl class=\"facts\">\n\(items)</dl>\n"
    }
}
