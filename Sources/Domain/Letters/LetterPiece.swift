/// A piece of the letter's words that the office writes, per language. The raw value names it in files and forms.
package enum LetterPiece: String, CaseIterable, Sendable {
    // The letter itself, in its order.
    case subject, salutation, opening, correction
    case conclusionTitle = "conclusion-title"
    case strengthsTitle = "strengths-title"
    case recommendationsTitle = "recommendations-title"
    case sectionsTitle = "sections-title"
    case measuresTitle = "measures-title"
    case generalTitle = "general-title"
    case generalLater = "general-later"
    case invitation, closing
    case councilSignature = "council-signature"
    case unescoSignature = "unesco-signature"
    // Small words in it.
    case measure, point, reference, page
    /// Opens the second letter, which brings the general feedback.
    case generalOpening = "general-opening"
    // The mails that carry it.
    case mailSubject = "mail-subject"
    case mailBody = "mail-body"
    case copyBody = "copy-body"

    /// A value that stands in a text as its name in braces.
    package enum Place: String, CaseIterable, Sendable {
        case city, year, period, mayor, coalition, contact, submitted, reason, number, title, point, reference, page, pages, salutation,
            name, link
        case received
    }

    /// The places that this piece may have.
    package var places: [Place] {
        switch self {
        case .subject, .opening, .generalLater, .invitation, .generalOpening:
            [.city, .year, .period, .mayor, .coalition, .contact, .submitted]
        case .closing: [.city, .year, .period, .mayor, .salutation, .coalition, .contact, .submitted]
        case .salutation: [.city, .mayor]
        case .correction: [.city, .year, .reason]
        case .conclusionTitle, .strengthsTitle, .recommendationsTitle, .sectionsTitle, .measuresTitle, .generalTitle: [.city, .year]
        case .councilSignature, .unescoSignature: []
        case .measure: [.number, .title]
        case .point: [.point]
        case .reference: [.reference]
        case .page: [.page, .pages]
        case .mailSubject: [.city, .year, .coalition, .reference]
        case .mailBody: [.city, .year, .mayor, .salutation, .coalition, .contact, .reference, .received]
        case .copyBody: [.city, .year, .mayor, .name, .coalition, .contact, .reference, .link]
        }
    }

    /// What must not be left out, since the text would be pointless without it.
    package var neededPlaces: [Place] {
        switch self {
        case .measure: [.number]
        case .point: [.point]
        case .reference: [.reference]
        case .page: [.page]
        case .mailBody: [.received]
        default: []
        }
    }

    /// Whether it is a single line.
    package var isLine: Bool {
        switch self {
        case .opening, .correction, .generalLater, .invitation, .closing, .councilSignature, .unescoSignature, .generalOpening, .mailBody,
            .copyBody:
            false
        default: true
        }
    }

    /// Whether a letter can do without it.
    package var isOptional: Bool { [.correction, .generalLater, .unescoSignature].contains(self) }

    /// So many characters at most.
    package var limit: Int { isLine ? 200 : 5000 }
}
