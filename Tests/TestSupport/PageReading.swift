import Foundation
import HTTP

/// What a browser would find in a page: the values of its fields, its links, its words.
package struct PageReading {
    package let markup: String

    package init(_ response: Response) { markup = response.text }
    package init(markup: String) { self.markup = markup }

    /// The value of the text field or text area with this name; nil when the page has none.
    package func value(of name: String) -> String? {
        guard let tag = tag(containing: "name=\"\(name)\"") else { return nil }
        if tag.hasPrefix("<textarea") { return textArea(after: tag) }
        return attribute("value", in: tag)
    }

    /// The value of the ticked radio button or of every ticked box with this name.
    package func ticked(_ name: String) -> [String] {
        tags("<input").filter { $0.contains("name=\"\(name)\"") && $0.contains(" checked") }.compactMap { attribute("value", in: $0) }
    }

    /// The chosen option of the list with this name.
    package func chosen(_ name: String) -> String? {
        guard let list = tags("<select").first(where: { $0.contains("name=\"\(name)\"") }), let start = markup.range(of: list),
            let end = markup[start.upperBound...].range(of: "</select>")
        else { return nil }
        let options = PageReading(markup: String(markup[start.upperBound..<end.lowerBound])).tags("<option")
        return options.first { $0.contains(" selected") }.flatMap { attribute("value", in: $0) }
    }

    /// The names of every field, each once, in order.
    package var names: [String] {
        var seen: Set<String> = []
        return (tags("<input") + tags("<textarea") + tags("<select") + tags("<button")).compactMap { attribute("name", in: $0) }
            .filter { seen.insert($0).inserted }
    }

    /// Where the page's links lead.
    package var links: [String] { tags("<a ").compactMap { attribute("href", in: $0) } }

    /// Where the page's forms are sent.
    package var actions: [String] { tags("<form").compactMap { attribute("action", in: $0) } }

    /// The words of the page's heading.
    package var heading: String {
        guard let start = markup.range(of: "<h1"), let open = markup[start.upperBound...].firstIndex(of: ">"),
            let end = markup[open...].range(of: "</h1>")
        else { return "" }
        return Self.words(of: String(markup[markup.index(after: open)..<end.lowerBound]))
    }

    /// The page's words without its markup.
    package var words: String { Self.words(of: markup) }

    package static func words(of markup: String) -> String {
        var text = ""
        var isInTag = false
        for character in markup {
            if character == "<" { isInTag = true } else if character == ">" { isInTag = false } else if !isInTag { text.append(character) }
        }
        return unescaped(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    package func tags(_ start: String) -> [String] {
        markup.ranges(of: start).compactMap { range in
            markup[range.lowerBound...].firstIndex(of: ">").map { String(markup[range.lowerBound...$0]) }
        }
    }

    private func tag(containing mark: String) -> String? {
        for start in ["<input", "<textarea"] {
            if let tag = tags(start).first(where: { $0.contains(mark) }) { return tag }
        }
        return nil
    }

    private func textArea(after tag: String) -> String? {
        guard let start = markup.range(of: tag), let end = markup[start.upperBound...].range(of: "</textarea>") else { return nil }
        let inner = markup[start.upperBound..<end.lowerBound]
        // HTML drops one line break right after the opening tag.
        return Self.unescaped(String(inner.hasPrefix("\n") ? inner.dropFirst() : inner))
    }

    /// The value of a tag's attribute, without its escapes.
    package func attribute(_ name: String, in tag: String) -> String? {
        guard let start = tag.range(of: " \(name)=\""), let end = tag[start.upperBound...].firstIndex(of: "\"") else { return nil }
        return Self.unescaped(String(tag[start.upperBound..<end]))
    }

    static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}
