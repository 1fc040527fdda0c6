/// A written page: a small, safe part of Markdown, for texts that the office edits.
///
/// What there is: one title (`# `), headings (`## `, `### `), paragraphs, lists (`- ` and `1. `), `**bold**`, `[text](address)` and text
/// between backticks. A line that starts with none of these goes on with the line before it. Everything else, HTML included, is shown as typed.
package struct Markup: Sendable {
    /// The words of the title, without marks; empty where there is none.
    package private(set) var title = ""
    /// The first paragraph under the title: what the page is about, in a sentence or two.
    package private(set) var lead = HTML()
    /// Everything after it.
    package private(set) var body = HTML()

    package init(_ text: String) {
        var blocks = MarkupBlock.parse(text)[...]
        if case .heading(1, let words) = blocks.first {
            title = words
            blocks = blocks.dropFirst()
        }
        if case .paragraph(let text) = blocks.first {
            lead = MarkupLine.render(text)
            blocks = blocks.dropFirst()
        }
        body = blocks.map(Self.render).joined()
    }

    private static func render(_ block: MarkupBlock) -> HTML {
        switch block {
        case .heading(let level, let text): heading(level, MarkupLine.render(text))
        case .paragraph(let text): "<p>\(MarkupLine.render(text))</p>\n"
        case .list(false, let items): "<ul>\n\(items.map(item))</ul>\n"
        case .list(true, let items): "<ol>\n\(items.map(item))</ol>\n"
        }
    }

    /// A page has one h1, its title, so a second one counts as the level below.
    private static func heading(_ level: Int, _ text: HTML) -> HTML {
        level < 3 ? "<h2>\(text)</h2>\n" : "<h3>\(text)</h3>\n"
    }

    private static func item(_ text: String) -> HTML { "<li>\(MarkupLine.render(text))</li>\n" }
}
