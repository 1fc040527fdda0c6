import Domain
import HTTP
import Store
import UseCases
import Web

/// The page of one edition of a paper, as its writers have it.
struct PaperView: WritingPage {
    let scene: FeedbackScene
    let language: String
    let content: PaperContent
    let others: [Presence]
    /// The viewer's own texts that stand beside passages of this edition, the latest of each.
    let beside: [AnswerBeside]
    let removed: [PaperItem]
    let items: PaperQuestions
    let words: QuestionnaireTexts

    init(_ scene: FeedbackScene, _ paper: Paper, language: String, _ reader: Reader) throws {
        guard let content = try reader.content(of: paper, viewer: scene.viewer) else { throw Refusal.notFound }
        self.scene = scene
        self.language = language
        self.content = content
        others = try reader.presence(in: paper, language: language, now: scene.context.now, viewer: scene.viewer)
        var seen: Set<PassagePlace> = []
        beside = try reader.textsBeside(of: paper, viewer: scene.viewer).filter { place, text in
            text.account == scene.viewer.account && place.language == place.place.stored(language) && seen.insert(place.place).inserted
        }.map(\.text)
        removed = try reader.removedItems(of: paper, viewer: scene.viewer)
        items = PaperQuestions(scene: scene, content: content)
        words = items.texts
    }

    var kind: Paper.Kind { content.paper.kind }
    var context: Context { scene.context }
    var viewer: Viewer { scene.viewer }
    var zone: String { scene.desk.cycle.zone }
    var questions: [Question] { items.all }
    var address: Address { .writing(.paper(year: scene.year, member: scene.member, kind, language: language)) }

    func standing(_ question: String) -> SavedAnswer { PassagePlace(question).map { content.saved($0, language) } ?? .none }

    func field(_ question: Question) -> HTML {
        let typed = beside.first { $0.key.question == question.id }?.answer
        let answer = typed ?? standing(question.id).answer
        guard case .single(let choice) = question.kind else {
            return FieldView.render(question: question, answer: answer, context: fieldContext(question))
        }
        return FieldView.list(
            question: question, answer: answer, context: fieldContext(question), choice: choice, empty: messages[ItemMessage.whole])
    }

    func fieldContext(_ question: Question) -> FieldContext {
        let place = PassagePlace(question.id)
        var number = ""
        if case .section(let id)? = place, let section = scene.desk.frozen.questionnaire.section(id, perMeasure: false) {
            number = "\(scene.words.number(of: section))."
        }
        let isBeside = beside.contains { $0.key.question == question.id }
        var context = FieldContext(
            messages: messages, texts: words, scale: [], answerLanguage: language, number: number,
            conflict: isBeside ? standing(question.id) : nil, zone: zone)
        context.viewer = viewer.account
        context.after = place.map { links($0, question) } ?? ""
        return context
    }

    /// The way from a passage to its history.
    private func links(_ place: PassagePlace, _ question: Question) -> HTML {
        guard standing(question.id).revision > 0 else { return "" }
        let what: HTML = "<span class=\"unseen\"> \(words.text(question: question.id))</span>"
        let address = historyAddress(place)
        return "<p class=\"field-links\"><a href=\"\(address.path)\">\(messages[WritingMessage.history])\(what)</a></p>\n"
    }

    private func historyAddress(_ place: PassagePlace) -> Address {
        .writing(.history(year: scene.year, member: scene.member, kind, language: language, place))
    }

    /// When this person last saved something in this edition.
    var lastSave: Instant? {
        content.passages.filter { $0.key.language == $0.key.place.stored(language) && $0.value.savedByAccount == viewer.account }
            .map(\.value.savedAt).max()
    }
}
