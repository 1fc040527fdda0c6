import Domain
import HTTP
import Store
import UseCases
import Web

/// `/library/{year}/{member}` and what lies under it: a published report, its measures, its attached file.
enum PublishedReportPage {
    static func show(_ context: Context) throws -> Response {
        let desk = try LibraryDesk(context)
        let view = try desk.published()
        try desk.noting.perform(view.desk, viewer: desk.viewer, now: context.now)
        return context.page(view.title, section: context.messages[LibraryMessage.title], main: crumbs(context.messages) + view.report)
    }

    static func measure(_ context: Context) throws -> Response {
        let desk = try LibraryDesk(context)
        let view = try desk.published()
        guard let number = context.path.number("number"), let main = view.measure(number),
            let measure = view.desk.measures.first(where: { $0.number == number })
        else { throw Refusal.notFound }
        try desk.noting.perform(view.desk, place: "measures/\(number)", viewer: desk.viewer, now: context.now)
        return context.page(view.title(of: measure), section: view.title, main: main)
    }

    static func attachment(_ context: Context) throws -> Response {
        let desk = try LibraryDesk(context)
        let view = try desk.published()
        let bytes = try context.store.read { reader in
            try reader.published(year: view.desk.cycle.year, member: view.desk.member.id, viewer: desk.viewer)
                .flatMap { try reader.publishedAttachment(of: $0.report, viewer: desk.viewer) }
        }
        guard let file = view.desk.content.attachment, let bytes else { throw Refusal.notFound }
        try desk.noting.perform(view.desk, place: "attachment", viewer: desk.viewer, now: context.now)
        let type = AttachmentType(content: bytes, fileName: file.fileName)?.mediaType
        return .download(bytes, filename: file.fileName, contentType: type ?? "application/octet-stream")
    }

    private static func crumbs(_ messages: Messages) -> HTML {
        Breadcrumbs.render(messages, [(messages[LibraryMessage.title], .library(.search))])
    }
}
