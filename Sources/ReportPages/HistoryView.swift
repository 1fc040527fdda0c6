import Domain
import HTTP
import Store
import Web

/// The page of an answer's history.
struct HistoryView {
    let scene: ReportScene
    let place: HistoryPlace
    let history: TextHistory
    /// The language in which the city answers.
    let answerLanguage: String
    var wasChangedMeanwhile = false

    init(_ scene: ReportScene, _ place: HistoryPlace, wasChangedMeanwhile: Bool, _ reader: Reader) throws {
        self.scene = scene
        self.place = place
        self.wasChangedMeanwhile = wasChangedMeanwhile
        let report = try scene.desk.started()
        history = try TextHistory(place.text(in: scene), before: scene.context.request.query.first("before").flatMap(Int64.init), reader)
        // Of the rest of the report, only the language it is written in is needed.
        let language = scene.questionnaire.questions.first { $0.prefill == .language }.map { AnswerKey(question: $0.id) }
        let chosen = try language.flatMap { key in try reader.answer(of: report, key: key, viewer: scene.viewer).map { [key: $0] } }
        answerLanguage = scene.answerLanguage(AnswerSheet(index: scene.desk.volume.index, answers: chosen ?? [:]))
    }

    func page() -> Response {
        let messages = scene.messages
        let number = "\(scene.number(of: place.section)).\(place.question.number)"
        let title = messages(HistoryMessage.title, ["number": number])
        let back = scene.address(of: place.section, measure: place.key.measure).path + "#" + FieldName.elementId(place.question.id)
        let field = FieldContext(
            messages: messages, texts: scene.texts, scale: scene.questionnaire.scale, answerLanguage: answerLanguage,
            number: number, zone: scene.desk.cycle.zone)
        let view = TextHistoryView(
            context: scene.context, history: history, question: place.question, field: field, isWritable: scene.isWritable,
            address: place.address(in: scene),
            discardAddress: .discard(year: scene.year, member: scene.member, number: place.key.measure, question: place.question.id),
            wasChangedMeanwhile: wasChangedMeanwhile)
        let main: HTML = """
            <p class="back"><a href="\(back)">\(messages[ViewMessage.back])</a></p>
            \(view.news)<h1><span class="caption">\(title)</span> \(scene.texts.text(question: place.question.id))</h1>
            \(StateNotice.render(scene))
            <div class="prose"><p>\(messages[HistoryMessage.intro])</p></div>
            \(view.lists)
            """
        return scene.page(title, status: wasChangedMeanwhile ? .conflict : .ok, hasErrors: wasChangedMeanwhile, main: main)
    }
}
