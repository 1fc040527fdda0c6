import HTTP
import Web

/// What somebody gets in the place of a PDF that could not be made: why, and where the same can be read and printed.
struct NoPDFPage {
    let context: Context
    /// Where the words lead who gets no file.
    let onward: Onward

    enum Onward {
        /// The same document as a page.
        case printPage
        /// Another page on which it stands, or is looked after.
        case page(Address, NoPDFMessage)
    }

    /// What `make` answers, or the page that says why there is no file.
    func unless(_ make: () throws -> Response) throws -> Response {
        do { return try make() } catch let reason as NoPDF { return response(to: reason) }
    }

    private func response(to reason: NoPDF) -> Response {
        let log = context.application.log
        switch reason {
        case .busy:
            log.warning("no PDF, since others are being made: \(context.request.path)")
            var response = page(.serviceUnavailable, .busy)
            response.headers.append(Header("Retry-After", "10"))
            return response
        case .unavailable(let why):
            log.error("no PDF, since none can be made here: \(context.request.path): \(why)")
            return page(.serviceUnavailable, .unavailable)
        case .failed(let why):
            log.error("no PDF of this document: \(context.request.path): \(why)")
            return page(.internalServerError, .failed)
        }
    }

    private func page(_ status: Status, _ why: NoPDFMessage) -> Response {
        let messages = context.messages
        let text = ContactText.render(messages[why], context)
        let main: HTML = "<h1>\(messages[NoPDFMessage.title])</h1><p>\(text)</p><p class=\"onward\">\(link)</p>"
        return context.page(messages[NoPDFMessage.title], status: status, main: main)
    }

    private var link: HTML {
        switch onward {
        case .page(let address, let words): Buttons.link(context.messages[words], to: address)
        case .printPage: "<a class=\"button\" href=\"\(printPath)\">\(context.messages[NoPDFMessage.printPage])</a>"
        }
    }

    /// The file's address without its ending, with the same choice behind it.
    private var printPath: String {
        let request = context.request
        let query = PercentEncoding.query(request.query)
        return String(request.path.dropLast(DocumentFormat.pdf.ending.count)) + (query.isEmpty ? "" : "?" + query)
    }
}
