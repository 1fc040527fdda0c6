import Domain
import HTTP
import UseCases
import Web

/// The whole questionnaire without answers, for everybody who is signed in.
enum QuestionnairePage {
    static func show(_ context: Context) throws -> Response {
        let (cycle, document) = try load(context)
        let tools = DownloadList.questionnaire(
            context.messages, year: cycle.year, lead: "<p>\(context.messages[DocumentMessage.printHint])</p>", withPage: false)
        return context.page(document.title, main: PrintPage.render(document, isDraft: false, tools: tools))
    }

    static func pdf(_ context: Context) throws -> Response {
        let (cycle, document) = try load(context)
        return try File.pdf(document, name: name(cycle, context), context)
    }

    static func csv(_ context: Context) throws -> Response {
        let (cycle, words) = try words(context)
        return File.csv(QuestionTable(words: words).rows, name: name(cycle, context))
    }

    private static func name(_ cycle: Cycle, _ context: Context) -> String {
        "ocrt-\(cycle.year)-questionnaire-\(context.language.rawValue)"
    }

    private static func load(_ context: Context) throws -> (Cycle, Document) {
        let (cycle, words) = try words(context)
        let author = context.application.configuration[text: .coalitionName]
        return (cycle, QuestionnaireDocument(words: words, cycle: cycle, author: author, now: context.now).document)
    }

    private static func words(_ context: Context) throws -> (Cycle, ReportWords) {
        _ = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let shelf = context.application.shelf
        return try context.store.read { reader in
            guard let cycle = try reader.cycle(year: year) else { throw Refusal.notFound }
            let questionnaire = try shelf.volume(cycle.questionnaire, from: reader).questionnaire
            let texts = try shelf.texts(questionnaire, language: context.language, from: reader)
            return (cycle, context.words(questionnaire, texts, memberLanguage: context.language.rawValue))
        }
    }
}
