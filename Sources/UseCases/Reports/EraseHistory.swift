import Domain
import Store

/// The office erases an answer's earlier wordings on request, such as a name that must not stay anywhere. Only from the command line.
package struct EraseHistory: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// The answer itself and frozen versions stay as they are. Journaled without any text.
    ///
    /// - Parameter key: the measure's number is 0 for the city's level.
    /// - Returns: how many texts were erased; 0 where there was nothing to erase.
    package func perform(year: Int, member: Member, key: AnswerKey, now: Instant) throws -> Int {
        let erased = try store.write { writer in
            let erased = try writer.eraseHistory(year: year, member: member.id, key: key)
            if erased > 0 {
                let place = key.measure == 0 ? key.question : "\(key.measure)/\(key.question)"
                try writer.note(
                    JournalEntry(
                        at: now, account: nil, event: .historyErased, subject: "report/\(year)/\(member.slug)",
                        details: "\(place): \(erased)"))
            }
            return erased
        }
        // Until then the words can still be read in the write-ahead log.
        try store.cutLog()
        return erased
    }
}
