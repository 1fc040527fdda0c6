/// A language of the interface. A new one is a case here and a file `Web/Messages/Texts/xx.json`.
package enum Language: String, CaseIterable, Sendable, Codable {
    case en, fr, de

    /// The language's own name, as the language menu shows it.
    package var ownName: String {
        switch self {
        case .en: "English"
        case .fr: "Français"
        case .de: "Deutsch"
        }
    }

    /// The mark between the whole and the decimals when this language is written.
    package var decimalMark: Character {
        switch self {
        case .en: "."
        case .fr, .de: ","
        }
    }

    /// The first of the languages a browser asks for (`Accept-Language`, by quality, then by order) that the interface has.
    package static func preferred(accepting header: String) -> Language? {
        let wishes = header.split(separator: ",").enumerated().compactMap { place, wish -> (Language, Double, Int)? in
            let pieces = wish.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let tag = pieces.first?.lowercased(), let language = Language(rawValue: String(tag.prefix { $0 != "-" }))
            else { return nil }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            return quality > 0 ? (language, quality, place) : nil
        }
        return wishes.min { ($1.1, $0.2) < ($0.1, $1.2) }?.0
    }
}
