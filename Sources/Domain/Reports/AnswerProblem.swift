/// What stands in the way of submitting one answer. The raw value ends the message key: `problem.<raw value>`.
package struct AnswerProblem: Hashable, Sendable {
    /// What is wrong, and so which sentence says what to do.
    package enum Kind: String, CaseIterable, Sendable {
        case missing, missingChoice = "missing-choice", missingFile = "missing-file", missingText = "missing-text"
        case missingRow = "missing-row", missingPart = "missing-part", mustAccept = "must-accept"
        case tooLong = "too-long", tooMany = "too-many", noneAndOthers = "none-and-others", unknownOption = "unknown-option"
        case notWhole = "not-whole", notNumber = "not-number", tooSmall = "too-small", tooLarge = "too-large", negative
        case notYear = "not-year", notDate = "not-date", fromAfterTo = "from-after-to"
        case notURL = "not-url", notEmail = "not-email", notCurrency = "not-currency"
        case unconfirmed

        /// Whether it speaks of a number, a date or an address that stands there, not of something that is still missing or too much.
        var isAboutWhatStands: Bool {
            switch self {
            case .notWhole, .notNumber, .tooSmall, .tooLarge, .negative, .notYear, .notDate, .fromAfterTo, .notURL, .notEmail, .notCurrency:
                true
            case .missing, .missingChoice, .missingFile, .missingText, .missingRow, .missingPart, .mustAccept, .tooLong, .tooMany,
                .noneAndOthers, .unknownOption, .unconfirmed:
                false
            }
        }
    }

    package var kind: Kind
    /// The part of the answer it is about; empty for the question's own field.
    package var part: String
    /// A number for the message: a limit, or how many characters too long.
    package var number: String

    package init(_ kind: Kind, part: String = "", number: String = "") {
        self.kind = kind
        self.part = part
        self.number = number
    }
}
