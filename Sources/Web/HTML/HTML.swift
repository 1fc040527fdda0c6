/// Text that may stand in a page as it is.
///
/// Written as a literal: `let line: HTML = "<p>\(name)</p>"`. An interpolated `String` is escaped, for text and for double-quoted attribute
/// values alike; an interpolated `HTML`, or a literal, is taken as it is. Attribute values are always written in double quotes.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    package private(set) var text: String

    package init() { text = "" }
    package init(stringLiteral value: String) { text = value }
    package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
    /// The one raw door; only this folder may use it (held by the house test).
    init(raw: String) { text = raw }
    /// The text, escaped.
    package init(escaping text: String) {
        self.text = ""
        Escape.append(text, to: &self.text)
    }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(raw: left.text + right.text) }
    package static func += (left: inout HTML, right: HTML) { left.text += right.text }

    package var isEmpty: Bool { text.isEmpty }

    package mutating func reserve(_ bytes: Int) { text.reserveCapacity(bytes) }

    /// What the compiler makes of `"<p>\(text)</p>"`: literals and `HTML` as they are, a `String` escaped.
    package struct Interpolation: StringInterpolationProtocol, Sendable {
        var text: String

        package init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }
        package mutating func appendLiteral(_ literal: String) { text += literal }
        package mutating func appendInterpolation(_ html: HTML) { text += html.text }
        package mutating func appendInterpolation(_ html: HTML?) { if let html { text += html.text } }
        /// What could be either is markup: a literal, and so every branch of a `?:` between literals. Text that was typed is a `String` and nothing else.
        @_disfavoredOverload
        package mutating func appendInterpolation(_ plain: String) { Escape.append(plain, to: &text) }
        package mutating func appendInterpolation(_ number: some BinaryInteger) { text += String(number) }
        /// Every piece, one after the other.
        package mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
        /// An attribute or a piece of markup that stands there only if the condition holds.
        package mutating func appendInterpolation(_ html: HTML, if condition: Bool) { if condition { text += html.text } }
    }
}

extension Sequence where Element == HTML {
    /// All pieces, one after another, with nothing between them.
    package func joined() -> HTML {
        var all = HTML()
        for piece in self { all += piece }
        return all
    }
}
