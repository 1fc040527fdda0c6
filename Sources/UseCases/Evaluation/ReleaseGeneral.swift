import Domain
import Store

/// The office releases the general feedback of a cycle: from then on every city reads it with its own feedback. A later release is a correction.
package struct ReleaseGeneral: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// What would be released; nil while nothing is written.
    ///
    /// - Throws: as `Action.releaseGeneral`; `wrongState` without an English text, which every letter has, and while a text waits beside another.
    package func check(year: Int, viewer: Viewer, in reader: Reader) throws -> PaperContent? {
        try Permissions.require(.releaseGeneral, on: .general, by: viewer)
        guard let paper = try reader.generalPaper(year: year, viewer: viewer),
            let content = try reader.content(of: paper, viewer: viewer)
        else { return nil }
        guard Self.texts(content)["en"] != nil else { throw Refusal.wrongState(.generalWithoutEnglish) }
        guard try reader.textsBeside(of: paper, viewer: viewer).isEmpty else { throw Refusal.wrongState(.generalBeside) }
        return content
    }

    /// Releases what stands there, if it is what the page showed. What was released already is not released twice.
    ///
    /// - Parameter revision: of the paper, as it was shown.
    /// - Throws: as `check`, and `wrongState` where nothing is written or somebody has changed it meanwhile.
    package func perform(year: Int, revision: Int64, viewer: Viewer, now: Instant) throws {
        try store.write { writer in
            guard let content = try check(year: year, viewer: viewer, in: writer.reader) else {
                throw Refusal.wrongState(.generalWithoutEnglish)
            }
            let earlier = try writer.reader.generalFeedback(year: year), texts = Self.texts(content)
            if earlier?.texts == texts { return }
            guard content.paper.revision == revision else { throw Refusal.wrongState(.generalChanged) }
            let number = (earlier?.number ?? 0) + 1
            try writer.insert(
                GeneralFeedback(year: year, number: number, texts: texts, releasedAt: now, releasedBy: viewer.name), by: viewer.account)
            try writer.note(
                JournalEntry(
                    at: now, account: viewer.account, event: .generalReleased, subject: "general feedback/\(year)",
                    details: "release \(number), \(texts.keys.sorted().joined(separator: ", "))"))
        }
    }

    /// By language, without those in which nothing stands.
    package static func texts(_ content: PaperContent) -> [String: String] {
        let written = content.passages.compactMap { key, saved -> (String, String)? in
            let text = saved.answer.text.trimmingSpaces
            return key.place == GeneralWish.place && !text.isEmpty ? (key.language, text) : nil
        }
        return Dictionary(uniqueKeysWithValues: written)
    }
}
