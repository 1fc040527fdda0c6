import CPango
import Domain

/// A text broken into lines of a width.
final class SetText {
    let style: Style
    let width: Double
    let lineCount: Int
    /// What it is for a reader who does not see it.
    let tag: Tag
    /// Where each language begins, in bytes; nil is the document's.
    let languages: [(start: Int, language: String?)]
    /// Its distance from the left margin.
    let x: Double
    /// Drawn on the first line, left of the text.
    var before: SetText?
    /// Drawn on the first line, after the text.
    var after: SetText?
    /// A dot or a box on the first line, left of the text.
    var mark: Mark?

    enum Mark { case dot, box }

    private let layout: OpaquePointer
    private let text: String

    init(_ line: Line, _ style: Style, tag: Tag = .paragraph, x: Double = 0, width: Double, isRight: Bool = false, fonts: FontBook) {
        self.style = style
        self.width = width
        self.tag = tag
        self.x = x
        let words = line.map { Words(Self.printable($0.text), language: $0.language) }
        text = words.text
        var starts: [(Int, String?)] = []
        var offset = 0
        for word in words where !word.text.isEmpty {
            if starts.isEmpty || starts[starts.count - 1].1 != word.language { starts.append((offset, word.language)) }
            offset += word.text.utf8.count
        }
        languages = starts
        layout = pango_layout_new(fonts.context)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        if isRight { pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT) }
        let font = pango_font_description_new()
        pango_font_description_set_family(font, style.family.rawValue)
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        let attributes = Self.attributes(starts, length: offset)
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        lineCount = max(1, Int(pango_layout_get_line_count(layout)))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    var height: Double { Double(lineCount) * style.leading }
    var isMixed: Bool { languages.count > 1 }
    /// The language of the whole text, where it has one of its own.
    var language: String? { isMixed ? nil : languages.first?.language }

    /// Draws one line with its top at `y`.
    func draw(line: Int, y: Double, with pen: Pen) {
        guard let line = pango_layout_get_line_readonly(layout, Int32(line)) else { return }
        pen.ink(style.grey)
        var extents = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &extents)
        let isRight = pango_layout_get_alignment(layout) == PANGO_ALIGN_RIGHT
        let shift = isRight ? width - Double(extents.width) / Double(PANGO_SCALE) : 0
        cairo_move_to(pen.cairo, Sheet.left + x + shift, y + style.baseline)
        if isMixed { drawRuns(line, pen) } else { pango_cairo_show_layout_line(pen.cairo, line) }
    }

    /// Each stretch of one language for itself, marked with it.
    private func drawRuns(_ line: UnsafeMutablePointer<PangoLayoutLine>, _ pen: Pen) {
        var x = 0.0, y = 0.0
        cairo_get_current_point(pen.cairo, &x, &y)
        var open: String??
        var next = line.pointee.runs
        while let node = next {
            next = node.pointee.next
            guard let run = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self), let item = run.pointee.item else { continue }
            let language = languages.last { $0.start <= Int(item.pointee.offset) }?.language
            if open != .some(language) {
                if open != nil { pen.end() }
                pen.begin(.span, language: language)
                open = .some(language)
            }
            cairo_move_to(pen.cairo, x, y)
            pango_cairo_show_glyph_item(pen.cairo, text, run)
            x += Double(pango_glyph_string_get_width(run.pointee.glyphs)) / Double(PANGO_SCALE)
        }
        if open != nil { pen.end() }
    }

    private static func attributes(_ starts: [(Int, String?)], length: Int) -> OpaquePointer? {
        let list = pango_attr_list_new()
        // A hyphen that nobody wrote would be copied with the text.
        pango_attr_list_insert(list, pango_attr_insert_hyphens_new(0))
        // Letters drawn as one sign would be found and copied as that sign.
        pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0"))
        for (place, (start, language)) in starts.enumerated() {
            guard let language, let attribute = pango_attr_language_new(pango_language_from_string(language)) else { continue }
            attribute.pointee.start_index = guint(start)
            attribute.pointee.end_index = guint(place + 1 < starts.count ? starts[place + 1].0 : length)
            pango_attr_list_insert(list, attribute)
        }
        return list
    }

    /// Line ends are one character, and whatever parts words still parts them. Other control characters, and code points that are none, are left
    /// out: Cairo refuses the whole file over one.
    private static func printable(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
            // Return, and what old and other programs write for a line end or a page's end: vertical tab, form feed, "next line".
            case 0x0B...0x0D, 0x85: scalars.append("\n")
            case 0x09: scalars.append(" ")
            case 0x0A, 0x20...0x7E: scalars.append(scalar)
            case 0x00...0x9F: break
            default: if !scalar.properties.isNoncharacterCodePoint { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }
}
