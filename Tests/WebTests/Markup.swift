import Foundation

/// Enough of HTML to ask what stands in a page: its elements in order, and whether they are properly nested.
struct Markup {
    struct Element {
        var name: String
        var attributes: [String: String]
        /// The elements around it, outermost first.
        var ancestors: [String]
        /// The text up to the next tag, for what a browser would send of a text area.
        var text = ""

        subscript(attribute: String) -> String? { attributes[attribute] }
    }

    private(set) var elements: [Element] = []
    /// End tags without their start, and starts without their end.
    private(set) var nestingProblems: [String] = []

    private static let void: Set<String> = ["input", "meta", "link", "img", "br", "circle", "ellipse", "path"]

    init(_ text: String) {
        var open: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            guard let first = rest.first, first != "!" else { continue }
            if first == "/" {
                let name = String(rest.dropFirst().prefix { $0 != ">" })
                if open.last == name { open.removeLast() } else { nestingProblems.append("</\(name)>") }
                continue
            }
            var element = Self.element(&rest)
            element.ancestors = open
            element.text = Self.plain(rest.dropFirst().prefix { $0 != "<" })
            elements.append(element)
            if !Self.void.contains(element.name) { open.append(element.name) }
        }
        nestingProblems += open.map { "<\($0)>" }
    }

    func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

    /// What can be typed into or chosen, without hidden fields.
    var controls: [Element] { all("input", "select", "textarea").filter { $0["type"] != "hidden" } }
    var ids: [String] { elements.compactMap { $0["id"] } }

    /// What a browser would send under this name.
    func sentValues(of name: String) -> [String] {
        var select: String?
        return elements.compactMap { element in
            if element.name == "select" { select = element["name"] }
            switch (element.name, element["type"]) {
            case ("option", _): return select == name && element["selected"] != nil ? element["value"] : nil
            case ("input", "radio"), ("input", "checkbox"):
                return element["name"] == name && element["checked"] != nil ? element["value"] : nil
            case ("input", _): return element["name"] == name ? element["value"] : nil
            // A browser drops the line break right after the tag.
            case ("textarea", _): return element["name"] == name ? String(element.text.dropFirst()) : nil
            default: return nil
            }
        }
    }

    private static func plain(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }

    private static func element(_ rest: inout Substring) -> Element {
        let name = take(&rest) { !" >\n/".contains($0) }
        var attributes: [String: String] = [:]
        while let character = rest.first, character != ">" {
            if " \n/".contains(character) {
                rest = rest.dropFirst()
                continue
            }
            let attribute = take(&rest) { !"= >\n".contains($0) }
            guard rest.first == "=" else {
                attributes[attribute] = ""
                continue
            }
            rest = rest.dropFirst(2)
            attributes[attribute] = plain(take(&rest) { $0 != "\"" }[...])
            rest = rest.dropFirst()
        }
        return Element(name: name, attributes: attributes, ancestors: [])
    }

    private static func take(_ rest: inout Substring, while condition: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: condition)
        rest = rest[taken.endIndex...]
        return String(taken)
    }
}
