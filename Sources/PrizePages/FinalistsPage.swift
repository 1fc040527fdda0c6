import Domain
import Foundation
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/finalists`: the board's decision, and afterwards what voters read before they vote.
enum FinalistsPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        return scene.may(.decideFinalists) ? try choose(scene, problems: []) : try list(scene)
    }

    static func decide(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let numbers = context.values("measures").compactMap { Int($0) }
        do {
            let reason = try context.field("reason", .words)
            let words = FinalistText(application: context.application, year: scene.year)
            let host = URLComponents(string: context.application.configuration.baseAddress)?.host ?? "localhost"
            try DecideFinalists(store: context.store, notice: FinalistNotice(host: host) { try words.text($0, $1, $2, $3) }).perform(
                numbers, reason: reason, wish: scene.wish)
            return scene.redirect(to: .finalists)
        } catch Refusal.invalid(let problems) {
            return try choose(scene, problems: problems)
        }
    }

    private static func choose(_ scene: PrizeScene, problems: [InputProblem]) throws -> Response {
        let messages = scene.messages
        let shortlist = try scene.context.store.read { try $0.candidacies(year: scene.year, viewer: scene.viewer) }
        let ticked = Set(scene.context.values("measures").compactMap { Int($0) })
        let groups = SizeClass.allCases.map { category -> HTML in
            let items = shortlist.filter { $0.category == category }.map { candidacy -> HTML in
                """
                <label class="option"><input type="checkbox" name="measures" value="\(candidacy.number)"\(" checked", if: ticked.contains(candidacy.number))>\
                <span><strong>\(scene.name(of: candidacy.member))</strong> <span class="statement">\(candidacy.number). \(scene.title(of: candidacy))</span></span></label>

                """
            }
            guard !items.isEmpty else { return "" }
            return
                "<fieldset class=\"field\"><legend class=\"question\">\(scene.title(of: category))</legend><div class=\"options\">\n\(items)</div></fieldset>\n"
        }
        let form = InputForm(messages: messages, problems: problems)
        let reason = FormField(
            "reason", label: messages[FinalistsMessage.reason], kind: .area(rows: 4), value: scene.context.typed("reason"),
            hint: messages[FinalistsMessage.finalistsReasonHint], isOptional: true)
        let main: HTML = """
            <div class="prose"><p>\(messages[scene.prize.settings.onePerCity ? FinalistsMessage.introOnePerCity : .introChoose]) \(scene.link(messages[FinalistsMessage.readNotes], to: .shortlist))</p>
            <p>\(messages[FinalistsMessage.finalistsFinal])</p></div>
            \(scene.form(to: .finalists, """
                <div id="\(FieldName.elementId("measures"))" tabindex="-1">\(groups)</div>\(form.field(reason))\
                \(Buttons.row(Buttons.danger(messages[FinalistsMessage.decideFinalists])))
                """))
            """
        return scene.page(messages[FinalistsMessage.decideFinalists], problems: problems, main: main)
    }

    private static func list(_ scene: PrizeScene) throws -> Response {
        try scene.require(.seeFinalists)
        let messages = scene.messages
        let (finalists, candidacies, decision) = try scene.context.store.read { reader in
            (
                try reader.finalists(year: scene.year, viewer: scene.viewer),
                try reader.candidacies(year: scene.year, viewer: scene.viewer),
                try reader.decision(.finalists, year: scene.year, viewer: scene.viewer)
            )
        }
        let groups = SizeClass.allCases.map { category -> HTML in
            let cards = candidacies.filter { $0.category == category }.compactMap { candidacy in
                finalists.first { $0.number == candidacy.number }.map { card(scene, $0, candidacy) }
            }
            return cards.isEmpty ? "" : "<h2>\(scene.title(of: category))</h2>\n\(cards)"
        }
        let reason: HTML? = decision.flatMap { decision in
            decision.reason.isEmpty
                ? nil : "<h2>\(messages[FinalistsMessage.boardReason])</h2><p class=\"words\">\(decision.reason)</p>"
        }
        let main: HTML = """
            <div class="prose"><p>\(messages[FinalistsMessage.introFinalists])</p></div>
            \(groups)\(reason)
            """
        return scene.page(messages[FinalistsMessage.finalists], main: main)
    }

    private static func card(_ scene: PrizeScene, _ finalist: Finalist, _ candidacy: Candidacy) -> HTML {
        let messages = scene.messages
        let language = scene.members[candidacy.member]?.language ?? "en"
        let figure: HTML? = candidacy.figure.map { ", \(FigureText.words($0, messages))" }
        let text: HTML =
            if !finalist.leftOutBecause.isEmpty {
                Notice.warning("<p>\(messages[FinalistsMessage.leftOut])</p><p class=\"words\">\(finalist.leftOutBecause)</p>")
            } else if finalist.releasedAt == nil {
                "<p class=\"quiet\">\(messages[FinalistsMessage.unreleased])</p>"
            } else {
                "<p class=\"words\" lang=\"\(language)\">\(finalist.summary)</p>"
            }
        let file: HTML? =
            finalist.releasedAt == nil || finalist.fileName.isEmpty
            ? nil
            : "<p>\(scene.link(messages(FinalistsMessage.presentation, ["file": finalist.fileName]), to: .presentation(finalist.number)))</p>"
        let whole: HTML? =
            finalist.releasedAt == nil
            ? nil : "<p>\(scene.link(messages[FinalistsMessage.whole], to: .candidate(finalist.number)))</p>"
        let release: HTML? =
            scene.may(.releaseFinalist, for: candidacy.member)
            ? "<p>\(Buttons.link(messages[finalist.releasedAt == nil ? FinalistsMessage.release : .releaseAgain], to: scene.address(.finalist(finalist.number))))</p>"
            : nil
        return """
            <section class="finalist" id="finalist-\(finalist.number)"><h3>\(scene.name(of: candidacy.member))\(figure)</h3>
            <p><strong>\(finalist.number). \(scene.title(of: candidacy))</strong></p>
            \(text)\(file)\(whole)\(release)</section>

            """
    }
}
