import Domain
import Foundation

/// Countries and languages by name, in a language of the interface, as the system's own tables have them.
package struct RegionNames: Sendable {
    /// A choice of a list: what is sent and what is shown.
    package typealias Entry = (value: String, text: String)

    /// The countries of Europe by their two letters (ISO 3166-1, lower case), in order of name.
    private let countries: [Entry]
    /// The languages that cities in Europe work in, by tag, in order of name.
    private let languages: [Entry]
    private let locale: Locale

    /// Made once for each language of the interface.
    package static func of(_ language: Language) -> RegionNames { all[language] ?? RegionNames(language) }

    private static let all: [Language: RegionNames] = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, RegionNames($0)) })

    private init(_ language: Language) {
        let locale = Locale(identifier: language.rawValue)
        self.locale = locale
        countries = Self.sorted(Self.codes.map { ($0, locale.localizedString(forRegionCode: $0.uppercased()) ?? $0) })
        languages = Self.sorted(Self.tags.map { ($0, locale.localizedString(forLanguageCode: $0) ?? $0) })
    }

    /// The country's name; the letters themselves where there is no such country.
    package func country(_ code: String) -> String { locale.localizedString(forRegionCode: code.uppercased()) ?? code }

    /// The language's name; the tag itself where it is unknown.
    package func language(_ tag: String) -> String { locale.localizedString(forIdentifier: tag) ?? tag }

    /// The countries to choose from, and this one where a list brought it that is not among them.
    package func countries(with code: String) -> [Entry] {
        code.isEmpty || countries.contains { $0.value == code } ? countries : countries + [(code, country(code))]
    }

    /// The languages to choose from, and this one where it is not among them.
    package func languages(with tag: String) -> [Entry] {
        tag.isEmpty || languages.contains { $0.value == tag } ? languages : languages + [(tag, language(tag))]
    }

    private static func sorted(_ entries: [Entry]) -> [Entry] {
        entries.map { ($0, $0.text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)) }.sorted { $0.1 < $1.1 }.map(
            \.0)
    }

    /// With `xk`, which is not ISO's own but what the European Union calls Kosovo.
    private static let codes = [
        "ad", "al", "am", "at", "az", "ba", "be", "bg", "by", "ch", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gb", "ge", "gr", "hr",
        "hu", "ie",
        "is", "it", "li", "lt", "lu", "lv", "mc", "md", "me", "mk", "mt", "nl", "no", "pl", "pt", "ro", "rs", "ru", "se", "si", "sk", "sm",
        "tr", "ua",
        "va", "xk",
    ]

    private static let tags = [
        "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr", "hu", "is", "it", "ka", "lb",
        "lt", "lv",
        "mk", "mt", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
    ]
}
