import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/candidates/{number}/score`: the scorer's sheet, one criterion after another with a statement for each step.
enum ScorePage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.scoreMeasures)
        let candidacy = try scene.candidacy()
        let own = try context.store.read {
            try $0.scoreSheets(year: scene.year, number: candidacy.number, viewer: scene.viewer)
        }.first { $0.scorer == scene.viewer.account }
        return try page(scene, candidacy, scores: own?.scores ?? [:], problems: [])
    }

    static func save(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.scoreMeasures)
        let candidacy = try scene.candidacy()
        let criteria = try context.store.read { try scene.wish.criteria(in: $0) }
        var typed: [String: Score] = [:]
        for criterion in criteria.criteria {
            typed[criterion.id] = Score(
                value: Int(context.field(criterion.id)) ?? -1, comment: context.field("\(criterion.id).comment"))
        }
        do {
            try ScoreMeasure(store: context.store).perform(typed, number: candidacy.number, wish: scene.wish)
            return scene.redirect(to: .candidate(candidacy.number))
        } catch Refusal.invalid(let problems) {
            return try page(scene, candidacy, scores: typed, problems: problems)
        }
    }

    private static func page(
        _ scene: PrizeScene, _ candidacy: Candidacy, scores: [String: Score], problems: [InputProblem]
    ) throws -> Response {
        let messages = scene.messages
        let criteria = try scene.context.store.read { try scene.wish.criteria(in: $0) }
        let fields = criteria.criteria.map { criterion -> HTML in
            let words = criterion.words(in: messages.language)
            let items = Criterion.steps.map { step -> RadioGroup.Item in
                let statement = words.steps.count > step ? words.steps[step] : ""
                return RadioGroup.Item(String(step), "<span class=\"step\">\(step)</span> \(statement)")
            }
            let weight = messages(ScoreMessage.weightOf, ["weight": String(criterion.weight)])
            let group = RadioGroup(
                criterion.id, legend: "\(words.title) <span class=\"optional\">\(weight)</span>", hint: words.question, items: items,
                chosen: scores[criterion.id].map { String($0.value) } ?? "")
            let comment = FormField(
                "\(criterion.id).comment", label: messages(ScoreMessage.commentOn, ["criterion": words.title]), kind: .area(rows: 2),
                value: scores[criterion.id]?.comment ?? "", hint: messages[ScoreMessage.commentHint])
            return group.html(messages, problems: problems) + comment.html(messages, problems: problems)
        }
        let main: HTML = """
            <p class="lead">\(scene.link(candidacy.title, to: .candidate(candidacy.number)))</p>
            <div class="prose"><p>\(messages[ScoreMessage.intro])</p></div>
            \(scene.form(to: .score(candidacy.number), "\(fields)\(Buttons.row(Buttons.main(messages[ScoreMessage.save])))"))
            """
        return scene.page(messages[ScoreMessage.title], problems: problems, main: main)
    }
}
