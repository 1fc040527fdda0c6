import Domain
import Web

/// What the office knows of somebody who could read a report: load, and whether they read its language.
struct ReaderWords {
    let desk: OfficeDesk
    let person: CouncilPerson
    /// Of the report.
    let language: String

    /// Such as "3 reports in hand · reads German".
    var note: String {
        let messages = desk.messages
        let name = RegionNames.of(desk.language).language(language)
        let reads = Spread.reads(person.forSpread, language)
        let words = messages(reads ? AssignmentsMessage.readsIt : .readsItNot, ["language": name])
        return "\(messages.count(AssignmentsCount.load, person.load)) · \(words)"
    }
}
