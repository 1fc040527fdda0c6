import CPango
import Domain

/// Draws on the pages of one PDF file and keeps the list of what it tagged.
final class Pen {
    let cairo: OpaquePointer
    private(set) var tags: [SetTag] = []
    private let surface: OpaquePointer
    private let file: Unmanaged<File>

    /// The bytes as they come.
    private final class File { var bytes: [UInt8] = [] }

    init(_ document: Document) throws(TypesettingProblem) {
        let file = Unmanaged.passRetained(File())
        let write: cairo_write_func_t = { target, bytes, count in
            guard let target, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<File>.fromOpaque(target).takeUnretainedValue().bytes.append(
                contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        guard let surface = cairo_pdf_surface_create_for_stream(write, file.toOpaque(), Sheet.width, Sheet.height),
            let cairo = cairo_create(surface)
        else {
            file.release()
            throw .drawing("no surface")
        }
        self.file = file
        self.surface = surface
        self.cairo = cairo
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, document.edges.mark)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, FileTime.text(document.madeAt))
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
        file.release()
    }

    func begin(_ tag: Tag, language: String? = nil, scope: SetTag.Scope? = nil) {
        tags.append(SetTag(tag: tag, language: language, scope: scope))
        cairo_tag_begin(cairo, tag.rawValue, nil)
        open.append(tag)
    }

    func end() {
        if let tag = open.popLast() { cairo_tag_end(cairo, tag.rawValue) }
    }

    private var open: [Tag] = []

    /// Black, or a grey up to white.
    func ink(_ grey: Double) { cairo_set_source_rgb(cairo, grey, grey, grey) }

    /// A thin line across.
    func rule(from x: Double, to end: Double, y: Double, grey: Double = 0.6) {
        ink(grey)
        cairo_set_line_width(cairo, 0.5)
        cairo_move_to(cairo, x, y)
        cairo_line_to(cairo, end, y)
        cairo_stroke(cairo)
    }

    func box(x: Double, y: Double, side: Double) {
        ink(0.2)
        cairo_set_line_width(cairo, 0.7)
        cairo_rectangle(cairo, x, y, side, side)
        cairo_stroke(cairo)
    }

    func dot(x: Double, y: Double, radius: Double) {
        ink(0.2)
        cairo_new_path(cairo)
        cairo_arc(cairo, x, y, radius, 0, 2 * Double.pi)
        cairo_fill(cairo)
    }

    func endPage() { cairo_show_page(cairo) }

    /// An entry in the table of contents that PDF readers show beside the pages.
    ///
    /// - Returns: what entries below this one give as `parent`.
    func addOutline(_ title: String, parent: Int32, page: Int, y: Double) -> Int32 {
        cairo_pdf_surface_add_outline(
            surface, parent, title, "page=\(page) pos=[\(Int(Sheet.left)) \(Int(y))]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }

    static let noParent = Int32(CAIRO_PDF_OUTLINE_ROOT)

    /// The whole file, when everything is drawn.
    func finish() throws(TypesettingProblem) -> [UInt8] {
        cairo_surface_finish(surface)
        for status in [cairo_status(cairo), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .drawing(String(cString: cairo_status_to_string(status)))
        }
        return file.takeUnretainedValue().bytes
    }
}
