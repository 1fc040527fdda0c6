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
        let back = Breadcrumbs.back(context.messages, to: .report(year: copy.cycle.year, member: copy.member.slug))
        let tools = DownloadList.report(
            context.messages, year: copy.cycle.year, member: copy.member.slug,
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

    /// Reads the report: the last frozen version, or the draft while there is none.
    private static func load<Value>(_ context: Context, _ value: (ReportCopy, [UInt8]?, Attachment?) throws -> Value) throws -> Value {
        let viewer = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let shelf = context.application.shelf
        return try context.store.read { reader in
            let desk = try ReportDesk.open(year: year, member: context.path["member"], viewer: viewer, shelf: shelf, in: reader)
            let report = try desk.started()
            let texts = try shelf.texts(desk.questionnaire, language: context.language, from: reader)
            let words = context.words(desk.questionnaire, texts, memberLanguage: desk.member.language)
            if !report.state.isWritable, let submission = try reader.submissions(of: report, viewer: viewer).last,
                let frozen = try reader.submissionContent(of: report, version: submission.version, viewer: viewer)
            {
                let copy = ReportCopy(
                    cycle: desk.cycle, member: desk.member, words: words, index: desk.volume.index,
                    content: try SubmissionContent(canonicalJSON: frozen), submission: submission)
                return try value(copy, frozen, nil)
            }
            let attachment = try reader.attachment(of: report, viewer: viewer)
            let copy = ReportCopy(
                cycle: desk.cycle, member: desk.member, words: words,
                visibility: try desk.visibility(viewer: viewer, in: reader), measures: try reader.measures(of: report, viewer: viewer),
                attachment: attachment)
            return try value(copy, nil, attachment)
        }
    }
}
