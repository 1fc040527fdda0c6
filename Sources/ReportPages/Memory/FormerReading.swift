import Domain
import Store
import UseCases
import Web

/// The city's earlier report in words: answers as they were given, in the words of the questionnaire of that time.
struct FormerReading {
    let scene: ReportScene
    let desk: FormerDesk
    private let texts: QuestionnaireTexts

    /// Nil for a city without an earlier report.
    static func load(_ scene: ReportScene, _ reader: Reader) throws -> FormerReading? {
        let shelf = scene.context.application.shelf
        guard let desk = try scene.desk.former(viewer: scene.viewer, shelf: shelf, in: reader) else { return nil }
        let texts = try shelf.texts(desk.volume.questionnaire, language: scene.context.language, from: reader)
        return FormerReading(scene: scene, desk: desk, texts: texts)
    }

    var year: Int { desk.report.year }
    /// For the place `{year}` of a message.
    var place: [String: String] { ["year": String(year)] }
    private var questionnaire: Questionnaire { desk.volume.questionnaire }

    /// The former answers of the city's level (0) or a measure, in order, section by section; empty sections are left out.
    func sections(measure: Int) -> [(section: Section, questions: [(question: Question, answer: Answer)])] {
        let answers = desk.report.answers(measure: measure)
        return (measure == 0 ? questionnaire.citySections : questionnaire.measureSections).map { section in
            (section, section.questions.compactMap { question in answers[question.id].map { (question, $0) } })
        }.filter { !$0.1.isEmpty }
    }

    func title(of section: Section) -> String { "\(number(of: section)). \(texts.title(section: section.id))" }

    /// The question as it was asked, with its number.
    func words(of question: Question) -> String {
        let section = desk.volume.index.questions[question.id]?.section
        return "\(section.map { "\(number(of: $0))." } ?? "")\(question.number) \(texts.text(question: question.id))"
    }

    /// A former answer; `measure` is 0 for the city's level.
    func render(_ answer: Answer, to question: Question) -> HTML {
        AnswerView.render(
            question: question, answer: answer,
            context: FieldContext(
                messages: scene.messages, texts: texts, scale: questionnaire.scale, answerLanguage: language, number: "",
                zone: scene.desk.cycle.zone))
    }

    /// A former measure's title in the city's language, or its number while it had none.
    func title(of measure: FormerMeasure) -> HTML {
        measure.title.isEmpty ? "\(plainTitle(of: measure))" : "<span lang=\"\(language)\">\(measure.title)</span>"
    }

    func plainTitle(of measure: FormerMeasure) -> String {
        measure.title.isEmpty ? scene.messages(FormerMessage.untitled, ["number": String(measure.number)]) : measure.title
    }

    /// What today's questionnaire makes of a former answer.
    func fit(of answer: Answer, to question: Question) -> FormerAnswer.Fit {
        let today = scene.desk.volume.index.questions[question.id]?.question
        return FormerAnswer(answer, to: today, asked: question, scale: scene.questionnaire.scale).fit
    }

    /// The language the city answered in.
    private var language: String {
        let question = questionnaire.questions.first { $0.prefill == .language }
        let chosen = question.flatMap { desk.report.answers[$0.id]?.text } ?? ""
        return chosen.isEmpty || chosen == Choice.unknown ? scene.desk.member.language : chosen
    }

    private func number(of section: Section) -> Int {
        ((questionnaire.citySections + questionnaire.measureSections).firstIndex { $0.id == section.id } ?? 0) + 1
    }
}
