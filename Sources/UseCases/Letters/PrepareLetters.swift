import Credentials
import Domain
import Store

/// The office's hand on the letters of a cycle: makes what is missing, again what is outdated, and keeps the PDF files.
package struct PrepareLetters: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf
    let words: LetterWords

    package init(store: Store, shelf: QuestionnaireShelf, words: LetterWords) {
        self.store = store
        self.shelf = shelf
        self.words = words
    }

    /// Makes the letters and mails that are missing in a cycle; of one member only where one is named. A city each in a transaction of its own.
    ///
    /// A letter that has gone stays as it is. Where the general feedback was released since, a second letter brings it.
    ///
    /// - Parameter anew: makes the letter again even where nothing is missing, such as after its words were changed.
    /// - Throws: `Refusal.notFound` without such a cycle; without released feedback there is nothing to make.
    package func perform(year: Int, member: Int64? = nil, anew: Bool = false, wish: MessageWish) throws {
        try Permissions.require(.manageOutbox, on: .outbox, by: wish.viewer)
        let members = try store.read { reader in
            guard try reader.cycle(year: year) != nil else { throw Refusal.notFound }
            return try LetterStanding.all(year: year, member: member, viewer: wish.viewer, words: words, in: reader).map(\.member.id)
        }
        for id in members {
            try store.write { writer in
                guard let standing = try standing(year, id, wish, writer.reader), !standing.gaps.isEmpty || anew else { return }
                try prepare(standing, year: year, anew: anew, wish, writer)
            }
        }
    }

    /// The letters of a cycle whose PDF is not there, each with what stands in it; of one member only where one is named.
    package func withoutFile(year: Int, member: Int64? = nil, viewer: Viewer) throws -> [(id: Int64, document: Document)] {
        try store.read { reader in
            try reader.letters(year: year, member: member, viewer: viewer).filter { $0.supersededAt == nil && !$0.hasFile }.compactMap {
                letter in
                try reader.document(ofLetter: letter.id, viewer: viewer).map { (letter.id, $0) }
            }
        }
    }

    /// Keeps the PDF that was typeset of a letter's document. The first one stays.
    package func keep(_ bytes: [UInt8], letter id: Int64, wish: MessageWish) throws {
        try Permissions.require(.manageOutbox, on: .outbox, by: wish.viewer)
        try store.write { writer in
            try writer.insert(letterFile: bytes, digest: Digest.sha256Hex(bytes), letter: id, at: wish.now)
        }
    }

    /// What becomes of a cycle's letters while its general feedback is not released.
    package func choose(_ choice: GeneralChoice, year: Int, wish: MessageWish) throws {
        try Permissions.require(.manageOutbox, on: .outbox, by: wish.viewer)
        try store.write { writer in
            guard try writer.reader.cycle(year: year) != nil else { throw Refusal.notFound }
            try writer.setGeneralChoice(choice, year: year, at: wish.now, by: wish.viewer.account)
            try writer.note(
                JournalEntry(
                    at: wish.now, account: wish.viewer.account, event: .letterChoiceChanged, subject: "letters/\(year)",
                    details: choice.rawValue))
        }
    }

    private func standing(_ year: Int, _ member: Int64, _ wish: MessageWish, _ reader: Reader) throws -> LetterStanding? {
        try LetterStanding.all(year: year, member: member, viewer: wish.viewer, words: words, in: reader).first
    }

    private func prepare(_ standing: LetterStanding, year: Int, anew: Bool, _ wish: MessageWish, _ writer: Writer) throws {
        guard let report = try writer.reader.frozenReport(year: year, member: standing.member.id, viewer: wish.viewer),
            let release = try writer.reader.releasedFeedback(of: report, viewer: wish.viewer).last
        else { throw Refusal.notFound }
        let source = try LetterSource(
            year: year, member: standing.member.slug, release: release, viewer: wish.viewer, shelf: shelf, words: words,
            in: writer.reader)
        let making = LetterMaking(source: source, now: wish.now, account: wish.viewer.account, writer: writer)
        let letter = standing.latest(.feedback)
        let isGeneralNew = standing.gaps.contains(.generalReleased)
        if letter == nil || anew || standing.gaps.contains(.outdated) || (isGeneralNew && letter?.hasGone == false) {
            try making.make(.feedback)
        } else if isGeneralNew {
            try making.make(.general)
        }
        for current in try writer.letters(of: report.id) where current.supersededAt == nil {
            try making.addMails(to: current.id, reference: current.reference, beside: current.mails)
        }
    }
}
