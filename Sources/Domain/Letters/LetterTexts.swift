/// The office's words for letters in one language.
package struct LetterTexts: Hashable, Sendable {
    /// BCP 47.
    package var language: String
    /// By piece; what is missing is empty.
    private var pieces: [LetterPiece: String]

    package init(language: String, pieces: [LetterPiece: String] = [:]) {
        self.language = language
        self.pieces = pieces.filter { !$0.value.isEmpty }
    }

    /// A piece as it was written, with its places.
    package subscript(piece: LetterPiece) -> String {
        get { pieces[piece] ?? "" }
        set { pieces[piece] = newValue.isEmpty ? nil : newValue }
    }

    /// A piece with values in its places. A place without a value stays as it is written.
    package func filled(_ piece: LetterPiece, _ values: [LetterPiece.Place: String]) -> String {
        var filled = ""
        for part in LetterTextPart.parts(of: self[piece]) {
            switch part {
            case .words(let words): filled += words
            case .place(let name): filled += LetterPiece.Place(rawValue: name).flatMap { values[$0] } ?? "{\(name)}"
            }
        }
        return filled
    }

    /// What keeps a letter from being written with these words; empty when nothing does. Fields are named after the pieces.
    package var problems: [InputProblem] { LetterPiece.allCases.flatMap(problems) }

    private func problems(with piece: LetterPiece) -> [InputProblem] {
        func problem(_ message: String, _ arguments: [String: String] = [:]) -> InputProblem {
            InputProblem(field: piece.rawValue, message: "letter-text.\(message)", arguments: arguments)
        }
        let text = self[piece]
        guard text.contains(where: { !$0.isWhitespace }) else { return piece.isOptional ? [] : [problem("missing")] }
        var problems: [InputProblem] = []
        if text.count > piece.limit { problems.append(problem("too-long", ["limit": String(piece.limit)])) }
        if piece.isLine && text.contains(where: \.isNewline) { problems.append(problem("one-line")) }
        let names = LetterTextPart.parts(of: text).compactMap(\.name)
        let known = piece.places.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        for name in names where !piece.places.contains(where: { $0.rawValue == name }) {
            problems.append(
                known.isEmpty
                    ? problem("no-place", ["place": "{\(name)}"]) : problem("unknown-place", ["place": "{\(name)}", "places": known]))
        }
        for place in piece.neededPlaces where !names.contains(place.rawValue) {
            problems.append(problem("needed-place", ["place": "{\(place.rawValue)}"]))
        }
        return problems
    }
}

/// A stretch of a text with places.
enum LetterTextPart: Hashable {
    case words(String)
    /// What stands between two braces, or behind one that is not closed.
    case place(String)

    var name: String? {
        if case .place(let name) = self { name } else { nil }
    }

    static func parts(of text: String) -> [LetterTextPart] {
        var parts: [LetterTextPart] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(of: "}") else { return parts + [.place(String(inner))] }
            parts.append(.place(String(inner[..<close])))
            rest = inner[inner.index(after: close)...]
        }
        return rest.isEmpty ? parts : parts + [.words(String(rest))]
    }
}
