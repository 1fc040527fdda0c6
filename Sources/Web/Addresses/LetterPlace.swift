/// Addresses of the office's letters: the pages of the office's program, and what the documents' program does, which alone makes PDF files.
package enum LetterPlace: Sendable, Equatable {
    /// The latest cycle's.
    case latest
    case list(year: Int), letter(year: Int, member: String)
    case texts, text(language: String), textRevision(language: String, Int)
    /// Makes what is missing in a cycle; a member's letter anew.
    case make(year: Int), makeAnew(year: Int, member: String)
    case file(Int64), sample(language: String)

    var path: String {
        switch self {
        case .latest: "/office/letters"
        case .list(let year): "/office/letters/\(year)"
        case .letter(let year, let member): "/office/letters/\(year)/\(member)"
        case .texts: "/office/letter-texts"
        case .text(let language): "/office/letter-texts/\(language)"
        case .textRevision(let language, let revision): "/office/letter-texts/\(language)/\(revision)"
        case .make(let year): "/document/letters/\(year)"
        case .makeAnew(let year, let member): "/document/letters/\(year)/\(member)"
        case .file(let letter): "/document/letter/\(letter).pdf"
        case .sample(let language): "/document/letter-text/\(language).pdf"
        }
    }
}

extension Address {
    package static let letters = Address.lettering(.latest)
}
