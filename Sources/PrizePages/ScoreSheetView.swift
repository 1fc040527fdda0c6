import Domain
import Store
import UseCases
import Web

/// The page of a scorer's sheet: one criterion after another, a step with its comment, each saving itself.
struct ScoreSheetView: WritingPage {
    /// How long a comment should be at most; more is kept all the same.
    private static let limit = 600

    let scene: PrizeScene
    let candidacy: Candidacy
    let criteria: Criteria
    let texts: [SheetPlace: SavedAnswer]
    /// What another window of this person has left beside fields, the latest of each first.
    let beside: [AnswerBeside]
    /// The sheet as it counts; nil before it is given.
    let given: ScoreSheet?
    /// The sheet as it is filled in.
    let filled: ScoreSheet
    /// What is missing, once somebody wanted to give it.
    let problems: [InputProblem]

    init(_ scene: PrizeScene, problems: [InputProblem] = []) throws {
        try scene.require(.scoreMeasures)
        let candidacy = try scene.candidacy(), wish = scene.wish
        self.scene = scene
        self.candidacy = candidacy
        self.problems = problems
        (criteria, texts, beside, given, filled) = try scene.context.store.read { reader in
            let criteria = try wish.criteria(in: reader), sheet = wish.sheet(candidacy.number)
            return (
                criteria, try reader.sheetTexts(sheet, viewer: wish.viewer), try reader.textsBeside(sheet, viewer: wish.viewer),
                try reader.scoreSheets(year: wish.year, number: candidacy.number, viewer: wish.viewer)
                    .first { $0.scorer == wish.viewer.account },
                try FillSheet.filled(candidacy.number, criteria: criteria, wish: wish, in: reader)
            )
        }
    }

    var context: Context { scene.context }
    var viewer: Viewer { scene.viewer }
    var zone: String { scene.cycle.zone }
    /// A sheet has one writer.
    var others: [Presence] { [] }

    var questions: [Question] {
        criteria.criteria.flatMap { criterion in
            let steps = Criterion.steps.map { Option(id: String($0), text: "\(criterion.id).\($0)") }
            return [
                question(.step(criterion.id), .single(Choice(options: steps, strict: true))),
                question(.comment(criterion.id), .long(limit: Self.limit)),
            ]
        }
    }

    private func question(_ place: SheetPlace, _ kind: QuestionKind) -> Question {
        Question(id: place.name, number: 0, kind: kind, requirement: .always)
    }

    func standing(_ question: String) -> SavedAnswer { SheetPlace(question).flatMap { texts[$0] } ?? .none }

    func field(_ question: Question) -> HTML {
        let typed = beside.first { $0.key.question == question.id }
        var field = FieldContext(
            messages: messages, texts: words, scale: [], problems: marks(question), answerLanguage: messages.language.rawValue,
            number: "", conflict: typed == nil ? nil : standing(question.id), zone: zone)
        field.viewer = viewer.account
        return FieldView.render(question: question, answer: typed?.answer ?? standing(question.id).answer, context: field)
    }

    /// What is written on the sheet, field by field: the statement of the step, the words of the comment, also what another window has left beside.
    var written: [(label: String, text: String)] {
        questions.flatMap { question -> [(label: String, text: String)] in
            let texts = [standing(question.id).answer.text] + beside.filter { $0.key.question == question.id }.map(\.answer.text)
            return texts.filter { !$0.isEmpty }.map { text -> (label: String, text: String) in
                guard case .step(let criterion) = SheetPlace(question.id) else { return (label(question), text) }
                return (label(question), words.find("\(criterion).\(text)") ?? text)
            }
        }
    }

    func label(_ question: Question) -> String { words.text(question: question.id) }

    private func marks(_ question: Question) -> [AnswerProblem] {
        guard problems.contains(where: { $0.field == question.id }) else { return [] }
        if case .single = question.kind { return [AnswerProblem(.missingChoice)] }
        return [AnswerProblem(.missing)]
    }

    /// The criteria's words as those of a questionnaire.
    private var words: QuestionnaireTexts {
        var own: [String: String] = [:]
        for criterion in criteria.criteria {
            let words = criterion.words(in: messages.language)
            let step = SheetPlace.step(criterion.id).name, comment = SheetPlace.comment(criterion.id).name
            own["question.\(step)"] = messages(ScoreMessage.stepOf, ["criterion": words.title, "weight": String(criterion.weight)])
            own["question.\(step).help"] = words.question
            own["question.\(comment)"] = messages(ScoreMessage.commentOn, ["criterion": words.title])
            own["question.\(comment).help"] = messages[ScoreMessage.commentHint]
            for value in Criterion.steps {
                let statement = words.steps.count > value ? words.steps[value] : ""
                own["\(criterion.id).\(value)"] = messages(
                    ScoreMessage.stepWords, ["step": String(value), "statement": statement])
            }
        }
        return QuestionnaireTexts(language: messages.language.rawValue, texts: own, fallbackLanguage: "en")
    }
}
