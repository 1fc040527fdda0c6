import Domain
import HTTP
import Store
import UseCases
import Web

/// A request for the library by somebody who is signed in. Every page of it takes one.
struct LibraryDesk: Sendable {
    let context: Context
    let viewer: Viewer

    /// Throws `NotSignedIn` for strangers.
    init(_ context: Context) throws {
        self.context = context
        viewer = try context.viewer()
    }

    var messages: Messages { context.messages }
    var shelf: QuestionnaireShelf { context.application.shelf }
    var sizeLine: Int64 { Int64(context.application.configuration[number: .sizeLine]) }
    var noting: NoteLibraryReading { NoteLibraryReading(store: context.store) }

    /// What the query says, without white space around; empty where it says nothing.
    func asked(_ name: String) -> String { (context.request.query.first(name) ?? "").trimmingSpaces }

    /// The published report that the address names, as the viewer reads it.
    func published() throws -> PublishedView {
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        return try context.store.read { reader in try view(year: year, member: context.path["member"], in: reader) }
    }

    func view(year: Int, member: String, in reader: Reader) throws -> PublishedView {
        let desk = try PublishedDesk.open(year: year, member: member, viewer: viewer, shelf: shelf, in: reader)
        let texts = try shelf.texts(desk.questionnaire, language: context.language, from: reader)
        return PublishedView(
            desk: desk, words: context.words(desk.questionnaire, texts, memberLanguage: desk.member.language),
            reportLink: Address.library(.report(year: year, member: member)).path,
            attachment: desk.choice.hasAttachment ? .library(.attachment(year: year, member: member)) : nil
        ) { Address.library(.measure(year: year, member: member, number: $0)).path }
    }
}
