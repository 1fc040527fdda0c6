import HTTP

/// One line of a program's list of routes: method, pattern and page.
///
/// A pattern is a path with places: `report/{year}/{member}`. A place may have an ending: `{member}.pdf`.
package struct Route: Sendable {
    /// Whether the address is looked at or something is sent to it.
    package enum Kind: Sendable { case show, change }

    /// What answers. A `Refusal` it throws becomes a page that says why; any other error one with a reference number.
    package typealias Page = @Sendable (Context) throws -> Response

    let kind: Kind
    let pattern: [Piece]
    let page: Page
    /// What answers instead of asking to sign in first, where the form came without a valid seal.
    let again: Page?

    enum Piece: Sendable, Equatable {
        case word(String)
        case place(String, ending: String)
    }

    private init(_ kind: Kind, _ pattern: String, _ page: @escaping Page, again: Page? = nil) {
        self.kind = kind
        self.page = page
        self.again = again
        self.pattern = pattern.split(separator: "/").map { piece in
            guard piece.hasPrefix("{"), let end = piece.firstIndex(of: "}") else { return .word(String(piece)) }
            return .place(String(piece[..<end].dropFirst()), ending: String(piece[end...].dropFirst()))
        }
    }

    /// A page that is shown (GET and HEAD) and changes nothing.
    package static func show(_ pattern: String, _ page: @escaping Page) -> Route { Route(.show, pattern, page) }

    /// A form that is sent (POST). Reaches the page only from a form of this site whose session has not ended.
    ///
    /// - Parameter again: answers in the page's place when the session has ended. Without it the writer signs in first and what was typed is kept;
    ///   forms of people who cannot sign in yet have a page of their own.
    package static func change(_ pattern: String, _ page: @escaping Page, again: Page? = nil) -> Route {
        Route(.change, pattern, page, again: again)
    }

    /// The values at the pattern's places, nil when the path is another one.
    func match(_ segments: [String]) -> PathValues? {
        guard segments.count == pattern.count else { return nil }
        var values: [String: String] = [:]
        for (piece, segment) in zip(pattern, segments) {
            switch piece {
            case .word(let word): guard word == segment else { return nil }
            case .place(let name, let ending):
                guard segment.hasSuffix(ending), segment != ending else { return nil }
                values[name] = String(segment.dropLast(ending.count))
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
