import Domain
import HTTP
import Store
import UseCases
import Web

/// A report in any state, as a page to print and as files, for those who may read it.
enum ReportCopyPage {
    static func show(_ context: Context) throws -> Response {
        let copy = try load(context) { copy, _, _ in copy }
        let document = document(copy, context)
        let year = copy.cycle.year, slug = copy.member.slug
        let isOfCity = context.session?.viewer.role.belongsToMember == true
        let back = Breadcrumbs.back(
            context.messages, to: isOfCity ? .report(year: year, member: slug) : .council(.report(year: year, member: slug)))
        let tools = DownloadList.report(
            context.messages, year: year, member: slug,
            lead: "<p>\(context.messages[DocumentMessage.printHint])</p>",
            withPage: false)
        return context.page(document.title, main: back + PrintPage.render(document, isDraft: copy.submission == nil, tools: tools))
    }

    static func pdf(_ context: Context) throws -> Response {
        let copy = try load(context) { copy, _, _ in copy }
        return try File.pdf(document(copy, context), name: name(copy), context)
    }

    static func csv(_ context: Context) throws -> Response {
        let copy = try load(context) { copy, _, _ in copy }
        return File.csv(AnswerTable(copy: copy).rows, name: name(copy))
    }

    /// Of a frozen version its content as it was frozen, byte for byte: its hash is the report's.
    static func json(_ context: Context) throws -> Response {
        let (copy, bytes) = try load(context) { copy, frozen, attachment in
            (
                copy,
                try frozen
                    ?? AnswerJSON(
                        cycle: copy.cycle, member: copy.member, visibility: copy.visibility, measures: copy.measures, attachment: attachment
                    ).bytes()
            )
        }
        return .download(bytes, filename: name(copy) + DocumentFormat.json.ending, contentType: "application/json")
    }

    private static func name(_ copy: ReportCopy) -> String {
        let state = copy.submission.map { "version-\($0.version)" } ?? "draft"
        return "ocrt-\(copy.cycle.year)-\(copy.member.slug)-\(state)"
    }

    private static func document(_ copy: ReportCopy, _ context: Context) -> Document {
        ReportDocument(copy: copy, author: context.application.configuration[text: .coalitionName], now: context.now).document
    }

    /// Reads the report: for its city the last frozen version, or the draft while there is none; for others who may read it the last frozen
    /// version, which is noted in the journal.
    private static func load<Value>(_ context: Context, _ value: (ReportCopy, [UInt8]?, Attachment?) throws -> Value) throws -> Value {
        let viewer = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        guard viewer.role.belongsToMember else { return try frozen(context, year: year, viewer, value) }
        let shelf = context.application.shelf
        return try context.store.read { reader in
            let desk = try ReportDesk.open(year: year, member: context.path["member"], viewer: viewer, shelf: shelf, in: reader)
            let report = try desk.started()
            if !report.state.isWritable {
                let desk = try FrozenDesk.open(year: year, member: context.path["member"], viewer: viewer, shelf: shelf, in: reader)
                return try value(copy(desk, context, reader), bytes(desk, viewer, reader), nil)
            }
            let texts = try shelf.texts(desk.questionnaire, language: context.language, from: reader)
            let words = context.words(desk.questionnaire, texts, memberLanguage: desk.member.language)
            let attachment = try reader.attachment(of: report, viewer: viewer)
            let copy = ReportCopy(
                cycle: desk.cycle, member: desk.member, words: words,
                visibility: try desk.visibility(viewer: viewer, in: reader), measures: try reader.measures(of: report, viewer: viewer),
                attachment: attachment)
            return try value(copy, nil, attachment)
        }
    }

    private static func frozen<Value>(
        _ context: Context, year: Int, _ viewer: Viewer, _ value: (ReportCopy, [UInt8]?, Attachment?) throws -> Value
    ) throws -> Value {
        let shelf = context.application.shelf
        let (desk, result) = try context.store.read { reader in
            let desk = try FrozenDesk.open(year: year, member: context.path["member"], viewer: viewer, shelf: shelf, in: reader)
            return (desk, try value(copy(desk, context, reader), bytes(desk, viewer, reader), nil))
        }
        try NoteReading(store: context.store).perform(desk, part: "document", viewer: viewer, now: context.now)
        return result
    }

    /// As they were frozen, whatever a later release would make of the same content.
    private static func bytes(_ desk: FrozenDesk, _ viewer: Viewer, _ reader: Reader) throws -> [UInt8]? {
        try reader.submissionContent(of: desk.report, version: desk.submission.version, viewer: viewer)
    }

    private static func copy(_ desk: FrozenDesk, _ context: Context, _ reader: Reader) throws -> ReportCopy {
        let texts = try context.application.shelf.texts(desk.questionnaire, language: context.language, from: reader)
        return ReportCopy(
            cycle: desk.cycle, member: desk.member, words: context.words(desk.questionnaire, texts, memberLanguage: desk.member.language),
            index: desk.volume.index, content: desk.content, submission: desk.submission)
    }
}
