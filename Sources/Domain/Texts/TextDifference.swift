/// What changed from one text to another, as a person reads it: by words inside the paragraphs that differ.
package struct TextDifference: Sendable, Equatable {
    /// Whether a stretch stands in both texts, in the old or in the new one.
    package enum Kind: Sendable, Equatable { case same, removed, added }

    /// A stretch of text. What was removed stands before what was added in its place.
    package struct Stretch: Sendable, Equatable {
        package var kind: Kind
        package var text: String

        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// In order; put together without what was removed they are the new text, without what was added the old one.
    package private(set) var stretches: [Stretch] = []

    package init(from old: String, to new: String) {
        let before = Self.paragraphs(old), after = Self.paragraphs(new)
        var place = 0
        for change in Changes(from: before, to: after).places {
            add(.same, before[place..<change.old.lowerBound])
            addWords(from: before[change.old].joined(), to: after[change.new].joined())
            place = change.old.upperBound
        }
        add(.same, before[place...])
    }

    private mutating func addWords(from old: String, to new: String) {
        let before = Self.words(old), after = Self.words(new)
        var place = 0
        for change in Self.phrases(Changes(from: before, to: after).places, in: before) {
            add(.same, before[place..<change.old.lowerBound])
            add(.removed, before[change.old])
            add(.added, after[change.new])
            place = change.old.upperBound
        }
        add(.same, before[place...])
    }

    /// Changed words that stand side by side are read as one change: the spaces between them belong to it.
    private static func phrases(_ places: [Changes.Place], in old: [Substring]) -> [Changes.Place] {
        var phrases: [Changes.Place] = []
        for place in places {
            if let last = phrases.last, old[last.old.upperBound..<place.old.lowerBound].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
                phrases[phrases.count - 1] = Changes.Place(
                    old: last.old.lowerBound..<place.old.upperBound, new: last.new.lowerBound..<place.new.upperBound)
            } else {
                phrases.append(place)
            }
        }
        return phrases
    }

    private mutating func add(_ kind: Kind, _ pieces: ArraySlice<Substring>) {
        guard !pieces.isEmpty else { return }
        if stretches.last?.kind == kind {
            stretches[stretches.count - 1].text += pieces.joined()
        } else {
            stretches.append(Stretch(kind, pieces.joined()))
        }
    }

    /// Each with its line break.
    private static func paragraphs(_ text: String) -> [Substring] { pieces(text) { before, _ in before == "\n" } }

    /// Words, and the spaces between them.
    private static func words(_ text: String) -> [Substring] {
        pieces(text) { before, after in before.isWhitespace != after.isWhitespace || before.isNewline }
    }

    private static func pieces(_ text: String, isBorder: (Character, Character) -> Bool) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        var previous: Character?
        for place in text.indices {
            if let previous, isBorder(previous, text[place]) {
                pieces.append(text[start..<place])
                start = place
            }
            previous = text[place]
        }
        if start < text.endIndex { pieces.append(text[start...]) }
        return pieces
    }
}
