import Foundation

/// What a city writes, by the id of the question or the name of the table's column.
struct DemoWords {
    private var texts: [String: String]

    init(texts: [String: String]) { self.texts = texts }

    /// The same with the city's own names in it.
    func filled(for city: DemoCity) -> DemoWords { DemoWords(texts: texts.mapValues { Self.filled($0, for: city) }) }

    /// A text with the city's own names in it.
    static func filled(_ text: String, for city: DemoCity) -> String {
        let places = [
            "{city}": city.member.names[city.member.language] ?? city.member.slug, "{contact}": city.member.contactName,
            "{email}": city.member.contactEmail,
        ]
        return places.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }

    /// The text for a field, at most `limit` characters long: whole sentences of it, if it is longer.
    ///
    /// Without a text of its own it is one of those for every question of that last name (`*.comment.1`), else one for any question (`*.1`).
    func text(_ field: String, limit: Int, dice: DemoDice) -> String {
        let last = field.split(separator: ".").last.map(String.init) ?? field
        let text = texts[field] ?? choice("*.\(last)", dice) ?? choice("*", dice) ?? field
        return DemoWords.sentences(of: text, limit: limit)
    }

    private func choice(_ name: String, _ dice: DemoDice) -> String? {
        let count = (1...).first { texts["\(name).\($0)"] == nil }.map { $0 - 1 } ?? 0
        return count == 0 ? nil : texts["\(name).\(dice.number(1...count))"]
    }

    /// As many sentences from the start as fit; at least what fits of the first one.
    static func sentences(of text: String, limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
        return start.range(of: ". ", options: .backwards).map { String(start[..<$0.lowerBound]) + "." } ?? start
    }
}
