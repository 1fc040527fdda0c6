import HTTP

/// One line of a program's list of routes: method, pattern and page.
///
/// A pattern is a path with places: `report/{year}/{member}`.
package struct Route: Sendable {
    package enum Kind: Sendable { case show, change }

    package typealias Page = @Sendable (Context) throws -> Response

    let kind: Kind
    let pattern: [Piece]
    let page: Page

    enum Piece: Sendable, Equatable {
        case word(String)
        case place(String)
    }

    private init(_ kind: Kind, _ pattern: String, _ page: @escaping Page) {
        self.kind = kind
        self.page = page
        self.pattern = pattern.split(separator: "/").map { piece in
            piece.hasPrefix("{") ? .place(String(piece.dropFirst().dropLast())) : .word(String(piece))
        }
    }

    /// A page that is shown (GET and HEAD) and changes nothing.
    package static func show(_ pattern: String, _ page: @escaping Page) -> Route { Route(.show, pattern, page) }

    /// A form that is sent (POST). Reaches the page only from a form of this site.
    package static func change(_ pattern: String, _ page: @escaping Page) -> Route { Route(.change, pattern, page) }

    /// The values at the pattern's places, nil when the path is another one.
    func match(_ segments: [String]) -> PathValues? {
        guard segments.count == pattern.count else { return nil }
        var values: [String: String] = [:]
        for (piece, segment) in zip(pattern, segments) {
            switch piece {
            case .word(let word): guard word == segment else { return nil }
            case .place(let name): values[name] = segment
            }
        }
        return PathValues(values: values)
    }
}

/// What stands at the places of a route's pattern.
package struct PathValues: Sendable {
    var values: [String: String] = [:]

    /// The text at a place of the pattern.
    package subscript(name: String) -> String { values[name] ?? "" }

    /// A whole number from 0 to 999,999 without sign or leading zero; nil for anything else.
    package func number(_ name: String) -> Int? {
        let text = self[name]
        guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.count > 1 && text.hasPrefix("0") ? nil : Int(text)
    }
}
