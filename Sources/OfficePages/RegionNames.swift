import Domain
import Foundation

/// Countries and languages by name, in a language of the interface, as the system's own tables have them.
struct RegionNames: Sendable {
    typealias Entry = (value: String, text: String)

    /// Every country by its two letters (ISO 3166-1, lower case), in order of name.
    let countries: [Entry]
    /// The languages that cities in Europe work in, by tag, in order of name. A member may have another one: see `languages(with:)`.
    let languages: [Entry]
    private let locale: Locale

    /// Made once for each language of the interface.
    static func of(_ language: Language) -> RegionNames { all[language] ?? RegionNames(language) }

    private static let all: [Language: RegionNames] = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, RegionNames($0)) })

    private init(_ language: Language) {
        let locale = Locale(identifier: language.rawValue)
        self.locale = locale
        // Kosovo has no code of ISO's own, but the one that the European Union uses.
        let codes = Set(Locale.Region.isoRegions.map(\.identifier).filter { $0.count == 2 && $0.allSatisfy(\.isLetter) } + ["XK"])
        countries = Self.sorted(codes.map { ($0.lowercased(), locale.localizedString(forRegionCode: $0) ?? $0) })
        languages = Self.sorted(Self.tags.map { ($0, locale.localizedString(forLanguageCode: $0) ?? $0) })
    }

    /// The country's name; the letters themselves where there is no such country.
    func country(_ code: String) -> String { locale.localizedString(forRegionCode: code.uppercased()) ?? code }

    /// The language's name; the tag itself where it is unknown.
    func language(_ tag: String) -> String { locale.localizedString(forIdentifier: tag) ?? tag }

    /// `languages`, and this one where it is not among them.
    func languages(with tag: String) -> [Entry] {
        tag.isEmpty || languages.contains { $0.value == tag } ? languages : languages + [(tag, language(tag))]
    }

    private static func sorted(_ entries: [Entry]) -> [Entry] {
        entries.map { ($0, $0.text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)) }.sorted { $0.1 < $1.1 }.map(
            \.0)
    }

    private static let tags = [
        "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr", "hu", "is", "it", "ka", "lb",
        "lt", "lv",
        "mk", "mt", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
    ]
}
