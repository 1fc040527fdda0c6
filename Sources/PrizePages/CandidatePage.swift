import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/candidates/{number}`: one measure as it was submitted, and what the viewer can do with it now.
enum CandidatePage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let candidacy = try scene.candidacy()
        try ChangeCandidacies(store: context.store).noteReading(candidacy, wish: scene.wish)
        return try page(scene, candidacy, problems: [])
    }

    static func withdraw(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let number = try scene.number()
        try ChangeCandidacies(store: context.store).withdraw(number, isWithdrawn: context.value("withdraw") == "yes", wish: scene.wish)
        return scene.redirect(to: .candidate(number))
    }

    static func check(_ context: Context) throws -> Response {
        try change(context) { scene, number in
            let exclusion = context.value("act") == "exclude" ? try context.field("reason", .words) : nil
            try ChangeCandidacies(store: context.store).check(number, exclusion: exclusion, wish: scene.wish)
            return scene.redirect(to: .candidates)
        }
    }

    static func mark(_ context: Context) throws -> Response {
        try change(context) { scene, number in
            try DecideShortlist(store: context.store).mark(number, isMarked: context.value("mark") == "yes", wish: scene.wish)
            return scene.redirect(to: .shortlist)
        }
    }

    static func note(_ context: Context) throws -> Response {
        try change(context) { scene, number in
            let text = try context.field("note", .words)
            try DecideFinalists(store: context.store).note(
                text, proposes: context.value("proposes") == "yes", number: number, wish: scene.wish)
            return scene.redirect(to: .candidate(number), anchor: "notes")
        }
    }

    private static func change(_ context: Context, _ work: (PrizeScene, Int) throws -> Response) throws -> Response {
        let scene = try PrizeScene(context)
        do { return try work(scene, scene.number()) } catch Refusal.invalid(let problems) {
            return try page(scene, scene.candidacy(), problems: problems)
        }
    }

    private static func page(_ scene: PrizeScene, _ candidacy: Candidacy, problems: [InputProblem]) throws -> Response {
        let messages = scene.messages
        let acts = CandidateActs(scene: scene, candidacy: candidacy, problems: problems)
        let reason: HTML? = candidacy.reason.isEmpty ? nil : "<p class=\"words\">\(candidacy.reason)</p>"
        let state: HTML? =
            candidacy.standing == .standing
            ? nil : Notice.warning("<p>\(messages[dynamic: CandidacyMessage.standing(candidacy.standing)])</p>\(reason)")
        let main: HTML = """
            <p class="lead">\(scene.name(of: candidacy.member))\(category(scene, candidacy))</p>
            \(state)\(try acts.html)
            <h2>\(messages[CandidacyMessage.text])</h2>
            \(try MeasureText(scene: scene, candidacy: candidacy).html)
            """
        return scene.page(candidacy.title, problems: problems, main: main)
    }

    private static func category(_ scene: PrizeScene, _ candidacy: Candidacy) -> HTML {
        let parts: [HTML?] = [candidacy.category.map { "\(scene.title(of: $0))" }, scene.figure(of: candidacy)]
        return "\(parts.compactMap { $0 }.map { part -> HTML in " · \(part)" })"
    }
}
