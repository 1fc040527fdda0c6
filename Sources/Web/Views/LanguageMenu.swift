import Domain

/// The globe at the top right: every language by its own name, each a link to the same page. Works without JavaScript.
enum LanguageMenu {
    static func render(_ frame: Frame) -> HTML {
        let current = frame.messages.language
        let query = frame.query.isEmpty ? "" : frame.query + "&"
        let links = Language.allCases.map { language -> HTML in
            let isCurrent = language == current
            return """
                <li><a href="\(frame.path)?\(query)lang=\(language.rawValue)" lang="\(language.rawValue)" hreflang="\(language.rawValue)"\
                \(" aria-current=\"true\"", if: isCurrent)>\(language.ownName)</a></li>
                """
        }
        return """
            <details class="languages"><summary>\(globe)<span class="unseen">\(frame.messages[FrameMessage.language]) </span>\
            \(current.ownName)</summary><ul>\(links)</ul></details>
            """
    }

    private static let globe: HTML = """
        <svg class="globe" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="none" \
        stroke="currentColor" stroke-width="1.7"><circle cx="12" cy="12" r="9.5"/><ellipse cx="12" cy="12" rx="4.2" ry="9.5"/>\
        <path d="M2.5 12h19M4 7h16M4 17h16"/></svg>
        """
}
