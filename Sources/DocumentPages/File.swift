import Domain
import HTTP
import Typesetting
import Web

/// Documents as files that the browser saves.
enum File {
    static func pdf(_ document: Document, name: String, _ context: Context) throws -> Response {
        let bytes = try Typesetter.shared.pdf(document, fonts: Program.fontsFolder(context.application.configuration))
        return .download(bytes, filename: name + DocumentFormat.pdf.ending, contentType: "application/pdf")
    }

    static func csv(_ rows: [[String]], name: String) -> Response {
        .download(CSV.bytes(rows), filename: name + DocumentFormat.csv.ending, contentType: "text/csv; charset=utf-8")
    }
}
