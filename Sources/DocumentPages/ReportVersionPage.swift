import Domain
import HTTP
import Store
import UseCases
import Web

/// A frozen version of a report, whatever came after it: as a page to print and as files, with the file that belonged to it. For people of its city.
enum ReportVersionPage {
    static func show(_ context: Context) throws -> Response {
        let (copy, desk) = try load(context)
        let document = document(copy, context)
        let year = desk.cycle.year, member = desk.member.slug, version = desk.submission.version
        let attachment: HTML? = desk.content.attachment.map { file in
            let text = context.messages(PublishedMessage.attachment, ["name": file.fileName])
            let address = Address.versionAttachment(year: year, member: member, version: version)
            return "<p><a href=\"\(address.path)\" download>\(text)</a></p>"
        }
        let tools = DownloadList.version(
            context.messages, year: year, member: member, version: version,
            lead: "<p>\(context.messages[DocumentMessage.printHint])</p>", withPage: false)
        let back = Breadcrumbs.back(context.messages, to: .report(year: year, member: member))
        return context.page(document.title, main: back + PrintPage.render(document, isDraft: false, tools: tools + (attachment ?? "")))
    }

    static func pdf(_ context: Context) throws -> Response {
        let (copy, desk) = try load(context)
        return try File.pdf(document(copy, context), name: name(desk), context)
    }

    static func csv(_ context: Context) throws -> Response {
        let (copy, desk) = try load(context)
        return File.csv(AnswerTable(copy: copy).rows, name: name(desk))
    }

    /// As it was frozen, byte for byte: its hash is on the version's receipt.
    static func json(_ context: Context) throws -> Response {
        let (_, desk) = try load(context)
        let bytes = try context.store.read { reader in
            try reader.submissionContent(of: desk.report, version: desk.submission.version, viewer: try context.viewer())
        }
        guard let bytes else { throw Refusal.notFound }
        return .download(bytes, filename: name(desk) + DocumentFormat.json.ending, contentType: "application/json")
    }

    static func attachment(_ context: Context) throws -> Response {
        let (_, desk) = try load(context)
        let bytes = try context.store.read { reader in
            try reader.frozenAttachment(of: desk.report, version: desk.submission.version, viewer: try context.viewer())
        }
        guard let bytes, let file = desk.content.attachment else { throw Refusal.notFound }
        let type = AttachmentType(content: bytes, fileName: file.fileName)?.mediaType
        return .download(bytes, filename: file.fileName, contentType: type ?? "application/octet-stream")
    }

    private static func name(_ desk: FrozenDesk) -> String {
        "ocrt-\(desk.cycle.year)-\(desk.member.slug)-version-\(desk.submission.version)"
    }

    private static func document(_ copy: ReportCopy, _ context: Context) -> Document {
        ReportDocument(copy: copy, author: context.application.configuration[text: .coalitionName], now: context.now).document
    }

    private static func load(_ context: Context) throws -> (ReportCopy, FrozenDesk) {
        let viewer = try context.viewer()
        guard let year = context.path.number("year"), let version = context.path.number("version") else { throw Refusal.notFound }
        let shelf = context.application.shelf, member = context.path["member"]
        return try context.store.read { reader in
            _ = try ReportDesk.open(year: year, member: member, viewer: viewer, shelf: shelf, in: reader)
            let desk = try FrozenDesk.open(year: year, member: member, version: version, viewer: viewer, shelf: shelf, in: reader)
            let texts = try shelf.texts(desk.questionnaire, language: context.language, from: reader)
            let copy = ReportCopy(
                cycle: desk.cycle, member: desk.member,
                words: context.words(desk.questionnaire, texts, memberLanguage: desk.member.language), index: desk.volume.index,
                content: desk.content, submission: desk.submission)
            return (copy, desk)
        }
    }
}
