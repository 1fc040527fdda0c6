import Domain
import Store

/// The office erases the earlier wordings of something that the council wrote, such as a name that must not stay anywhere. Only from the command line.
package struct EraseFeedbackHistory: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        /// So many texts were erased; what stands now has stayed.
        case erased(Int, standing: [PassageStanding])
        /// Nothing was ever written there, or it was erased before.
        case nothing
        /// Nothing but what stands now: that has to be changed first.
        case onlyStanding([PassageStanding])
    }

    /// In every paper about the report, or in the cycle's general feedback, of which the passage is the conclusion. What stands now and what was
    /// released stay as they are. Journaled without any text.
    ///
    /// - Parameters:
    ///   - member: nil for the general feedback.
    ///   - language: leaves other editions out; nil for all.
    package func perform(year: Int, member: Member?, place: PassagePlace, language: String?, now: Instant) throws -> Outcome {
        let scope = PaperScope(year: year, member: member?.id)
        let outcome = try store.write { writer -> Outcome in
            let erased = try writer.erasePassageHistory(of: scope, at: place, language: language)
            let standing = try writer.passageStandings(of: scope, at: place, language: language)
            guard erased > 0 else {
                let isFresh = !standing.isEmpty && standing.allSatisfy { $0.revision == 1 }
                return isFresh ? .onlyStanding(standing) : .nothing
            }
            let edition = language.map { ", \($0)" } ?? ""
            try writer.note(
                JournalEntry(
                    at: now, account: nil, event: .historyErased,
                    subject: member.map { "report/\(year)/\($0.slug)" } ?? "general feedback/\(year)",
                    details: "feedback, \(place.name)\(edition): \(erased)"))
            return .erased(erased, standing: standing)
        }
        // Until then the words can still be read in the write-ahead log.
        try store.cutLog()
        return outcome
    }
}
