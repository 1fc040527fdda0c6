/// Addresses of letters: the office's pages, what the documents' program does, which alone makes PDF files, and where cities and mayors' offices look.
package enum LetterPlace: Sendable, Equatable {
    /// The latest cycle's.
    case latest
    case list(year: Int), letter(year: Int, member: String)
    case texts, text(language: String), textRevision(language: String, Int)
    /// Makes what is missing in a cycle; a member's letter anew.
    case make(year: Int), makeAnew(year: Int, member: String)
    case file(Int64), sample(language: String)
    /// A city's own letters; and where a mayor's office says that it has got one, with the link's secret.
    case own(year: Int, member: String), received(String)

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
        case .own(let year, let member): "/report/\(year)/\(member)/letter"
        case .received(let secret): "/received/\(secret)"
        case .sample(let language): "/document/letter-text/\(language).pdf"
        }
    }
}

extension Address {
    package static let letters = Address.lettering(.latest)

    package static func letter(year: Int, member: String) -> Address { .lettering(.own(year: year, member: member)) }
    package static func received(_ secret: String) -> Address { .lettering(.received(secret)) }
}
