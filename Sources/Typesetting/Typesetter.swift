import Domain
import Synchronization

/// Makes PDF files of documents: one at a time, whatever asks for them, so that memory stays within bounds.
package final class Typesetter: Sendable {
    /// Pango's and fontconfig's state is one for the whole process, and so is this.
    package static let shared = Typesetter()

    private let book = Mutex<FontBook?>(nil)

    private init() {}

    /// A PDF file: tagged, with language and title, all of its fonts embedded. Equal documents give equal bytes.
    ///
    /// - Parameter fonts: the folder of the shipped fonts; it is read with the first document.
    /// - Throws: `TypesettingProblem`.
    package func pdf(_ document: Document, fonts folder: String) throws -> [UInt8] {
        let (file, tags) = try book.withLock { book -> ([UInt8], [SetTag]) in
            let fonts = try book ?? FontBook(folder: folder)
            book = fonts
            // Set twice: how many pages there are has to be known for the first, and the lines of hundreds of pages are not kept for that.
            var counting = Flow(fonts: fonts, pages: Pages { _ in })
            counting.set(document)
            let printer = Printer(document, pen: try Pen(document), pages: counting.pages.count, fonts: fonts)
            var printing = Flow(fonts: fonts, pages: Pages { printer.draw($0) })
            printing.set(document)
            return (try printer.pen.finish(), printer.pen.tags)
        }
        return try Finishing(file: file, document: document, tags: tags).finished()
    }
}
