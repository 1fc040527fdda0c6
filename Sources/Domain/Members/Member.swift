/// A member of the coalition: a city, district or canton.
package struct Member: Hashable, Sendable {
    package var id: Int64
    /// Its name in addresses, as in `/report/2027/graz`. Never changed, so that links last.
    package var slug: String
    /// The name by language (lower-case BCP 47 tag); at least one.
    package var names: [String: String]
    /// ISO 3166-1 alpha-2, lower case.
    package var country: String
    /// The latest official number of inhabitants, of those that are kept by year; nil where nobody has told one yet.
    package var inhabitants: Int64?
    /// The year of that number; nil where nobody has told it.
    package var inhabitantsYear: Int?
    /// The language in which the member usually answers (BCP 47).
    package var language: String
    /// The political addressee of the letter.
    package var mayor: String
    /// How the letter addresses that person, such as "Madame la Maire".
    package var salutation: String
    /// Where the letter goes: the mayor's office; may be empty.
    package var mayorEmail: String
    package var contactName: String
    package var contactEmail: String

    package init(
        id: Int64, slug: String, names: [String: String], country: String, inhabitants: Int64?, inhabitantsYear: Int?, language: String,
        mayor: String, salutation: String, mayorEmail: String = "", contactName: String, contactEmail: String
    ) {
        self.id = id
        self.slug = slug
        self.names = names
        self.country = country
        self.inhabitants = inhabitants
        self.inhabitantsYear = inhabitantsYear
        self.language = language
        self.mayor = mayor
        self.salutation = salutation
        self.mayorEmail = mayorEmail
        self.contactName = contactName
        self.contactEmail = contactEmail
    }

    /// The latest official number with its year.
    package var figure: Figure? { inhabitants.map { Figure($0, year: inhabitantsYear) } }

    /// The name in a language (BCP 47), which need not be one of the interface's: in that language, else as `name(in:)` has it.
    package func name(written language: String) -> String {
        names[language] ?? name(in: Language(rawValue: String(language.prefix { $0 != "-" })) ?? .en)
    }

    /// The name for a reader of this language: in that language, else in English, else in the member's own, else any.
    package func name(in language: Language) -> String {
        names[language.rawValue] ?? names["en"] ?? names[self.language] ?? names.min { $0.key < $1.key }?.value ?? slug
    }
}
