/// The addresses of documents.
package enum DocumentPlace: Sendable, Equatable {
    case questionnaire(year: Int, DocumentFormat)
    case report(year: Int, member: String, DocumentFormat)
    case feedback(year: Int, member: String, DocumentFormat)

    /// What stands behind the documents' first word.
    var ending: String {
        switch self {
        case .questionnaire(let year, let format): "/questionnaire/\(year)\(format.ending)"
        case .report(let year, let member, let format): "/report/\(year)/\(member)\(format.ending)"
        case .feedback(let year, let member, let format): "/feedback/\(year)/\(member)\(format.ending)"
        }
    }
}

extension Address {
    /// The questionnaire without answers.
    package static func questionnaireDocument(year: Int, _ format: DocumentFormat) -> Address {
        .document(.questionnaire(year: year, format))
    }

    /// A report as it is now, or as it was frozen.
    package static func reportDocument(year: Int, member: String, _ format: DocumentFormat) -> Address {
        .document(.report(year: year, member: member, format))
    }

    /// A released feedback.
    package static func feedbackDocument(year: Int, member: String, _ format: DocumentFormat) -> Address {
        .document(.feedback(year: year, member: member, format))
    }

    /// The council's answer as its city reads it; no section of the questionnaire has this name.
    package static func feedback(year: Int, member: String) -> Address { .section(year: year, member: member, section: "feedback") }

    /// Where the council writes about a report.
    package static func writing(_ place: WritingPlace) -> Address { .council(.feedback(place)) }
}
