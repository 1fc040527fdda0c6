import Domain
import HTTP
import UseCases
import Web

/// A released feedback as a page to print and as a PDF, for those who may read it.
enum FeedbackCopyPage {
    static func show(_ context: Context) throws -> Response {
        let (reading, choice) = try load(context)
        let document = document(reading, choice, context)
        let year = reading.copy.cycle.year, member = reading.copy.member.slug
        let tools = DownloadList.feedback(
            context.messages, year: year, member: member, query: choice.query,
            lead: "<p>\(context.messages[DocumentMessage.printHint])</p>", withPage: false)
        let isOwn = try context.viewer().role.belongsToMember
        let back = Breadcrumbs.back(
            context.messages, to: isOwn ? .feedback(year: year, member: member) : .council(.report(year: year, member: member)))
        return context.page(
            document.title, main: back + choice.languages(context) + PrintPage.render(document, isDraft: false, tools: tools))
    }

    static func pdf(_ context: Context) throws -> Response {
        let (reading, choice) = try load(context)
        let name =
            "ocrt-\(reading.copy.cycle.year)-\(reading.copy.member.slug)-feedback-\(choice.feedback.number)-\(choice.edition.language)"
        return try File.pdf(document(reading, choice, context), name: name, context)
    }

    private static func document(_ reading: FeedbackReading, _ choice: FeedbackChoice, _ context: Context) -> Document {
        FeedbackDocument(
            copy: reading.copy, feedback: choice.feedback, edition: choice.edition,
            author: context.application.configuration[text: .coalitionName]
        ).document
    }

    private static func load(_ context: Context) throws -> (FeedbackReading, FeedbackChoice) {
        let reading = try FeedbackReading.load(context) { context.words($0, $1, memberLanguage: $2.language) }
        guard let choice = FeedbackChoice(reading, context) else { throw Refusal.notFound }
        try NoteReading(store: context.store).perform(
            reading.desk, part: "feedback \(choice.feedback.number)", viewer: context.viewer(), now: context.now)
        return (reading, choice)
    }
}
