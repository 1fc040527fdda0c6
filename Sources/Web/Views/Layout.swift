import Domain

/// The complete document around a page's content.
package enum Layout {
    /// A whole page. `title` is the page's one h1, which `main` contains; with errors the title says so first.
    package static func page(_ frame: Frame, title: String, section: String? = nil, hasErrors: Bool = false, main: HTML) -> HTML {
        let messages = frame.messages
        let script: HTML? = frame.script.map { "\n<script src=\"\($0)\" type=\"module\"></script>" }
        return """
            <!doctype html>
            <html lang="\(messages.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(documentTitle(frame, title: title, section: section, hasErrors: hasErrors))</title>
            <link rel="icon" href="/img/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/site.css">
            <script src="/js/site.js" defer></script>\(script)
            </head>
            <body\(" class=\"bare\"", if: frame.isBare)>
            \(frame.isBare ? nil : top(frame))<main id="main" tabindex="-1">
            \(main)
            </main>
            \(frame.isBare ? nil : PageFooter.render(frame))
            </body>
            </html>

            """
    }

    private static func top(_ frame: Frame) -> HTML {
        "<a class=\"skip\" href=\"#main\">\(frame.messages[FrameMessage.skip])</a>\n\(PageHeader.render(frame))\n"
    }

    private static func documentTitle(_ frame: Frame, title: String, section: String?, hasErrors: Bool) -> String {
        let service = "\(frame.messages[FrameMessage.service]) \(frame.coalition.shortName)"
        let whole = [title, section, service].compactMap(\.self).joined(separator: " – ")
        return hasErrors ? frame.messages(FrameMessage.errorTitle, ["title": whole]) : whole
    }
}
