import Domain
import Store
import UseCases
import Web

/// The city's earlier report, and what the council recommended then, beside what is read now.
struct FormerBeside {
    let scene: CouncilScene
    /// Nil for a city without an earlier report that may be read.
    let desk: FormerDesk?
    private let texts: QuestionnaireTexts?
    private let recommendations: [Recommendation]
    private let continued: [Int: MeasureSource]

    static func load(_ scene: CouncilScene, _ reader: Reader) throws -> FormerBeside {
        let shelf = scene.context.application.shelf
        let desk = try scene.desk.former(viewer: scene.viewer, shelf: shelf, in: reader)
        return FormerBeside(
            scene: scene, desk: desk,
            texts: try desk.map { try shelf.texts($0.volume.questionnaire, language: scene.context.language, from: reader) },
            recommendations: try reader.recommendations(member: scene.desk.member.id, before: scene.year, viewer: scene.viewer),
            continued: try reader.sources(ofMeasuresOf: scene.desk.report, viewer: scene.viewer))
    }

    /// What was recommended about the questions of a section, about a measure that goes on, or about the report as a whole.
    func recommended(on section: Section) -> HTML { render(recommendations.filter { $0.applies(to: section.questions) }, naming: false) }
    func recommended(on measure: Measure) -> HTML {
        render(recommendations.filter { $0.applies(to: continued[measure.number]) }, naming: true)
    }
    var recommendedInGeneral: HTML { render(recommendations.filter(\.isGeneral), naming: false) }

    /// The earlier answer to a question of the city's level (`measure` 0) or of a measure that goes on, folded; nothing where there is none.
    func answer(to question: Question, measure: Int) -> HTML {
        guard let desk, let texts, let source = source(of: measure), let answer = desk.report.answers(measure: source)[question.id],
            let asked = desk.volume.index.questions[question.id]?.question
        else { return "" }
        let messages = scene.messages
        let shown = AnswerView.render(
            question: asked, answer: answer,
            context: FieldContext(
                messages: messages, texts: texts, scale: desk.volume.questionnaire.scale, answerLanguage: language(of: desk), number: "",
                zone: scene.desk.cycle.zone))
        let isSame = scene.desk.visibility.answers[AnswerKey(measure: measure, question: question.id)] == answer
        let title = messages(isSame ? CouncilMessage.formerSame : .formerAnswer, ["year": String(desk.report.year)])
        return "<details class=\"former\"><summary>\(title)</summary>\n<div class=\"former-answer\">\(shown)</div></details>\n"
    }

    private func source(of measure: Int) -> Int? {
        guard measure != 0 else { return 0 }
        guard let source = continued[measure], source.year == desk?.report.year else { return nil }
        return source.number
    }

    /// The language the city answered in then.
    private func language(of desk: FormerDesk) -> String {
        let question = desk.volume.questionnaire.questions.first { $0.prefill == .language }
        let chosen = question.flatMap { desk.report.answers[$0.id]?.text } ?? ""
        return chosen.isEmpty || chosen == Choice.unknown ? scene.desk.member.language : chosen
    }

    private func render(_ recommendations: [Recommendation], naming: Bool) -> HTML {
        guard let first = recommendations.first else { return "" }
        let texts = recommendations.map { recommendation -> HTML in
            let about: HTML? =
                (naming ? recommendation.point : nil).map {
                    "<p class=\"recommended-about\">\(scene.messages(FormerMessage.aboutPoint, ["point": String($0)]))</p>\n"
                }
            return "\(about)<p class=\"words\" lang=\"\(recommendation.language)\">\(recommendation.text)</p>\n"
        }
        return """
            <div class="recommended"><p class="former-title">\(scene.messages(FormerMessage.recommended, ["year": String(first.year)]))</p>
            \(texts)</div>

            """
    }
}
