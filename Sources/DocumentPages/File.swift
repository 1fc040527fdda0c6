import Domain
import HTTP
import Web

/// Documents as files that the browser saves.
enum File {
    /// Or a page that says why there is none, and leads to where the same stands.
    static func pdf(
        _ document: Document, name: String, _ context: Context, onward: NoPDFPage.Onward = .printPage
    ) throws -> Response {
        try NoPDFPage(context: context, onward: onward).unless {
            let bytes = try TypesetProgram.use(context) { try $0.pdf(document) }
            return .download(bytes, filename: name + DocumentFormat.pdf.ending, contentType: "application/pdf")
        }
    }

    static func csv(_ rows: [[String]], name: String) -> Response {
        .download(CSV.bytes(rows), filename: name + DocumentFormat.csv.ending, contentType: "text/csv; charset=utf-8")
    }
}
