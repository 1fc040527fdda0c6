import CPango

/// The shipped fonts and no others: neither needed nor found are those of the machine.
final class FontBook {
    let context: OpaquePointer
    private static let files = ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSerif-Regular.ttf"]
    private let map: UnsafeMutablePointer<PangoFontMap>

    init(folder: String) throws(TypesettingProblem) {
        guard let fonts = FcConfigCreate() else { throw .noFonts(folder: folder) }
        // File by file: of a whole folder, fontconfig would want to write a cache.
        let areRead = Self.files.allSatisfy { FcConfigAppFontAddFile(fonts, "\(folder)/\($0)") != 0 }
        // It stays for as long as the process runs: older versions of fontconfig do not hold the current configuration themselves.
        // Pango asks for the current configuration, and reads the machine's where there is none.
        guard areRead, FcConfigSetCurrent(fonts) != 0 else { throw .noFonts(folder: folder) }
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT), let context = pango_font_map_create_context(map)
        else { throw .noFonts(folder: folder) }
        self.map = map
        self.context = context
        // A line is as wide on paper as it was measured.
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
    }
}
