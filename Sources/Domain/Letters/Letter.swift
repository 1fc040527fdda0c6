/// The council's answer to a city as an official letter, before it is a document: what stands in it, in each of its languages.
package struct Letter: Hashable, Sendable {
    package var kind: Kind
    /// Who writes.
    package var sender: Sender
    /// What people quote, such as "2027-GRAZ-L1".
    package var reference: String
    package var madeAt: Instant
    /// The political addressee; may be empty.
    package var mayor: String
    /// How the office wishes that person to be addressed; may be empty. It opens the first part.
    package var salutation: String
    /// Why it is sent again in other words; empty for the first.
    package var reason: String
    package var year: Int
    /// The years that the report covers, such as "2025–2026".
    package var period: String
    /// One a language, the city's own first; never empty.
    package var parts: [Part]

    package init(
        kind: Kind, sender: Sender, reference: String, madeAt: Instant, mayor: String, salutation: String, reason: String, year: Int,
        period: String, parts: [Part]
    ) {
        self.kind = kind
        self.sender = sender
        self.reference = reference
        self.madeAt = madeAt
        self.mayor = mayor
        self.salutation = salutation
        self.reason = reason
        self.year = year
        self.period = period
        self.parts = parts
    }

    /// The raw values are stored.
    package enum Kind: String, CaseIterable, Sendable {
        /// The feedback, with the cycle's general feedback where that is released.
        case feedback
        /// The general feedback, where the feedback had gone before.
        case general
    }

    /// The coalition.
    package struct Sender: Hashable, Sendable {
        package var name: String
        package var shortName: String
        /// Address and website, a line each.
        package var lines: [String]
        package var contact: String

        package init(name: String, shortName: String, lines: [String], contact: String) {
            self.name = name
            self.shortName = shortName
            self.lines = lines
            self.contact = contact
        }
    }

    /// The letter in one language.
    package struct Part: Hashable, Sendable {
        package var texts: LetterTexts
        /// The city's name in this language.
        package var city: String
        /// The letter's date in words, and that of the submission.
        package var date: String
        package var submitted: String
        package var edition: FeedbackContent.Edition
        /// Titles of the questionnaire's sections, by id.
        package var sections: [String: Words]
        /// Titles of the measures, by number.
        package var measures: [Int: Words]
        /// The cycle's general feedback; nil while it is not released.
        package var general: Words?

        package init(
            texts: LetterTexts, city: String, date: String, submitted: String, edition: FeedbackContent.Edition, sections: [String: Words],
            measures: [Int: Words], general: Words?
        ) {
            self.texts = texts
            self.city = city
            self.date = date
            self.submitted = submitted
            self.edition = edition
            self.sections = sections
            self.measures = measures
            self.general = general
        }
    }

    /// Values for the places of the part's texts.
    package func values(_ part: Part) -> [LetterPiece.Place: String] {
        [
            .city: part.city, .year: String(year), .period: period, .mayor: mayor, .coalition: sender.name, .contact: sender.contact,
            .submitted: part.submitted, .reason: reason, .reference: reference,
        ]
    }

    /// How a part addresses the mayor: the first as the office wishes, the others in the words of their language.
    package func salutation(of part: Part) -> String {
        let isFirst = part.texts.language == parts.first?.texts.language
        return isFirst && !salutation.isEmpty ? Letter.opening(salutation) : part.texts.filled(.salutation, values(part))
    }

    /// A form of address as it opens a letter: with a comma, where it ends in a letter.
    package static func opening(_ salutation: String) -> String {
        salutation.unicodeScalars.last?.properties.isAlphabetic == true ? salutation + "," : salutation
    }

    /// What a letter of this report is called that comes after so many.
    package static func reference(year: Int, member: String, after count: Int) -> String { "\(year)-\(member.uppercased())-L\(count + 1)" }
}
