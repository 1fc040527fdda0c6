import Domain
import HTTP
import Store
import UseCases

/// The page of one edition of the general feedback, as its writers have it.
struct GeneralView: WritingPage {
    /// How long it should be at most; more is kept all the same.
    private static let limit = 8000

    let scene: GeneralScene
    let language: String
    let others: [Presence]
    /// The viewer's own texts that stand beside this edition's, the latest first.
    let beside: [AnswerBeside]

    init(_ scene: GeneralScene, _ reader: Reader) throws {
        let language = scene.context.path["language"]
        guard GeneralWish.isTag(language) else { throw Refusal.notFound }
        self.scene = scene
        self.language = language
        let paper = scene.content?.paper
        others =
            try paper.map { try reader.presence(in: $0, language: language, now: scene.context.now, viewer: scene.viewer) } ?? []
        let key = PaperContent.Key(GeneralWish.place, language)
        beside =
            try paper.map { try reader.textsBeside(of: $0, at: key, viewer: scene.viewer).map(\.text) }?
            .filter { $0.account == scene.viewer.account } ?? []
    }

    var context: Context { scene.context }
    var viewer: Viewer { scene.viewer }
    var zone: String { scene.cycle.zone }
    var question: Question {
        Question(id: GeneralWish.place.name, number: 0, kind: .long(limit: Self.limit), requirement: .always)
    }
    var questions: [Question] { [question] }
    var address: Address { scene.edition(language) }
    var historyAddress: Address { scene.address(.history(year: scene.year, language: language)) }
    var wish: GeneralWish { GeneralWish(year: scene.year, language: language, viewer: viewer, now: context.now) }

    func standing(_ question: String) -> SavedAnswer {
        scene.content?.passages[PaperContent.Key(GeneralWish.place, language)] ?? .none
    }

    func field(_ question: Question) -> HTML {
        FieldView.render(question: question, answer: beside.first?.answer ?? standing(question.id).answer, context: fieldContext)
    }

    var fieldContext: FieldContext {
        let saved = standing(question.id)
        let texts = QuestionnaireTexts(
            language: messages.language.rawValue,
            texts: [
                "question.\(question.id)": messages(GeneralMessage.text, ["language": scene.languageName(language)]),
                "question.\(question.id).help": messages[GeneralMessage.textHelp],
            ], fallbackLanguage: "en")
        var context = FieldContext(
            messages: messages, texts: texts, scale: [], answerLanguage: language, number: "", conflict: beside.isEmpty ? nil : saved,
            zone: zone)
        context.viewer = viewer.account
        if saved.revision > 0 {
            context.after = "<p class=\"field-links\"><a href=\"\(historyAddress.path)\">\(messages[WritingMessage.history])</a></p>\n"
        }
        return context
    }
}
