import Domain
import Store
import UseCases
import Web

/// What the viewer can do with a candidacy now: its city, the office, the council, the board.
struct CandidateActs {
    var scene: PrizeScene
    var candidacy: Candidacy
    var problems: [InputProblem]

    private var messages: Messages { scene.messages }
    private var form: InputForm { InputForm(messages: messages, problems: problems) }

    var html: HTML {
        get throws { try "\(withdrawal)\(check)\(scoring)\(notes)" }
    }

    private var withdrawal: HTML {
        guard scene.may(.withdrawCandidacy, for: candidacy.member) else { return "" }
        let isOut = candidacy.standing == .withdrawn
        guard isOut || candidacy.standing == .standing else { return "" }
        let button = Buttons.secondary(
            messages[isOut ? CandidacyMessage.restore : .withdraw], name: "withdraw", value: isOut ? "no" : "yes")
        return """
            <div class="prose"><p>\(messages[isOut ? CandidacyMessage.restoreText : .withdrawText])</p></div>
            \(scene.form(to: .withdrawal(candidacy.number), Buttons.row(button)))
            """
    }

    private var check: HTML {
        guard scene.may(.checkCandidacies), candidacy.standing != .withdrawn else { return "" }
        let typed = scene.context.typed("reason")
        let reason = FormField(
            "reason", label: messages[CandidacyMessage.exclusion], kind: .area(rows: 2), value: typed.isEmpty ? candidacy.reason : typed,
            isOptional: true)
        return """
            <h2>\(messages[CandidacyMessage.check])</h2>
            <div class="prose"><p>\(messages[candidacy.isChecked ? CandidacyMessage.checkDone : .checkText])</p></div>
            \(scene.form(to: .check(candidacy.number), """
                \(form.field(reason))\(Buttons.row(
                    Buttons.main(messages[CandidacyMessage.inOrder], name: "act", value: "pass"),
                    Buttons.secondary(messages[CandidacyMessage.exclude], name: "act", value: "exclude")))
                """))
            """
    }

    /// The scorer's link, and the scores of all once the own are given.
    private var scoring: HTML {
        get throws {
            guard scene.viewer.role == .council || scene.may(.seeScores), scene.prize.phase.hasReached(.scoring),
                candidacy.standing == .standing
            else { return "" }
            let (sheets, marked, text, begun) = try scene.context.store.read { reader in
                (
                    try reader.scoreSheets(year: scene.year, number: candidacy.number, viewer: scene.viewer),
                    try reader.shortlist(year: scene.year, viewer: scene.viewer).contains(candidacy.number),
                    try reader.criteria(year: scene.year),
                    try reader.begunSheets(year: scene.year, viewer: scene.viewer).contains(candidacy.number)
                )
            }
            guard let criteria = try text.map({ try Criteria(json: $0) }) else { return "" }
            let own = sheets.contains { $0.scorer == scene.viewer.account }
            let link: HTML? =
                scene.may(.scoreMeasures)
                ? Buttons.row(
                    Buttons.link(
                        messages[own ? ScoreMessage.change : begun ? .goOn : .give], to: scene.address(.score(candidacy.number)))) : nil
            let kept: HTML? = begun && !own ? "<p class=\"quiet\">\(messages[ScoreMessage.kept])</p>\n" : nil
            let hidden: HTML? = own || sheets.count > 0 ? nil : "<p class=\"quiet\">\(messages[ScoreMessage.hidden])</p>\n"
            return
                "\(link)\(kept)\(hidden)\(ScoreTable(scene: scene, criteria: criteria, sheets: sheets).html)\(own ? mark(marked, sheets) : "")"
        }
    }

    private func mark(_ isMarked: Bool, _ sheets: [ScoreSheet]) -> HTML {
        guard scene.may(.decideShortlist) else { return "" }
        guard isMarked || sheets.count >= Prize.fewestScorers else {
            return "<p class=\"quiet\">\(messages[ScoreMessage.tooFew])</p>\n"
        }
        let button = Buttons.secondary(
            messages[isMarked ? ScoreMessage.unmark : .mark], name: "mark", value: isMarked ? "no" : "yes")
        return scene.form(to: .mark(candidacy.number), Buttons.row(button))
    }

    private var notes: HTML {
        get throws {
            guard scene.may(.seeNotes) else { return "" }
            let notes = try scene.context.store.read {
                try $0.prizeNotes(year: scene.year, number: candidacy.number, viewer: scene.viewer)
            }
            let list = notes.map { note -> HTML in
                let proposal: HTML? = note.proposes ? StatusTag.render(messages[FinalistsMessage.proposes], tone: .active) : nil
                return """
                    <li><p><strong>\(note.by)</strong>, \(scene.when(note.at)) \(proposal)</p><p class="words">\(note.text)</p></li>

                    """
            }
            let write: HTML =
                scene.may(.decideFinalists)
                ? scene.form(
                    to: .note(candidacy.number),
                    """
                    \(form.field(FormField("note", label: messages[FinalistsMessage.note], kind: .area(rows: 4), value: scene.context.typed("note"))))\
                    <label class="option"><input type="checkbox" name="proposes" value="yes"><span>\(messages[FinalistsMessage.propose])</span></label>
                    \(Buttons.row(Buttons.main(messages[FinalistsMessage.addNote])))
                    """) : ""
            return "<h2 id=\"notes\">\(messages[FinalistsMessage.notes])</h2>\n<ul class=\"history\">\n\(list)</ul>\n\(write)"
        }
    }
}
