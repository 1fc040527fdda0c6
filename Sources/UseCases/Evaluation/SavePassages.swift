import Domain
import Store

/// Saves what was typed on a page of what the council writes, with the same decisions as `SaveAnswers`.
package struct SavePassages: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Throws: as `PaperWish`; `notFound` for a place that the paper does not have.
    package func perform(_ typed: [SaveAnswers.Typed], wish: PaperWish) throws -> SaveAnswers.Outcome {
        try store.write { writer in
            let (desk, content) = try wish.writable(shelf: shelf, in: writer)
            var outcome = SaveAnswers.Outcome()
            for typed in typed {
                guard let place = PassagePlace(typed.question), desk.has(place, in: content) else { throw Refusal.notFound }
                let text = PassageText(paper: content.paper, place: PaperContent.Key(place, wish.language), viewer: wish.viewer)
                try outcome.add(TextSaving(writer: writer, text: text, now: wish.report.now).save(typed))
            }
            return outcome
        }
    }

    /// Puts an earlier text of a passage back, or one that stands beside it.
    ///
    /// - Parameter expected: the revision that the page showed.
    /// - Throws: as `perform`, and `notFound` for a text that is not there.
    package func restore(
        _ source: TextRestoring.Source, of place: PassagePlace, expected: Int64, wish: PaperWish
    ) throws -> TextRestoring.Outcome {
        try store.write { writer in
            let (_, content) = try wish.writable(shelf: shelf, in: writer)
            let text = PassageText(paper: content.paper, place: PaperContent.Key(place, wish.language), viewer: wish.viewer)
            return try TextRestoring(writer: writer, text: text, now: wish.report.now).restore(source, expected: expected)
        }
    }

    /// Takes the person's own text from beside a passage for good. Done twice, it changes nothing.
    package func discard(_ place: PassagePlace, base: Int64, wish: PaperWish) throws {
        try store.write { writer in
            let (_, content) = try wish.writable(shelf: shelf, in: writer)
            let text = PassageText(paper: content.paper, place: PaperContent.Key(place, wish.language), viewer: wish.viewer)
            try text.removeBeside(account: wish.viewer.account, base: base, in: writer)
        }
    }

    /// Writes down that the person has the edition open, at most once in `Presence.pause`: asking costs no writing.
    package func notePresence(_ wish: PaperWish) throws {
        let isDue = try store.read { reader in
            let desk = try FeedbackDesk.open(wish.report, shelf: shelf, in: reader)
            if let refusal = desk.refusalToWrite(wish.kind, by: wish.viewer) { throw refusal }
            guard let paper = desk.paper(wish.kind, by: wish.viewer) else { throw Refusal.notFound }
            let seenAt = try reader.ownPresence(in: paper, language: wish.language, viewer: wish.viewer)
            return seenAt.map { Presence.isDue(since: $0, now: wish.report.now) } ?? true
        }
        guard isDue else { return }
        try store.write { writer in
            let (_, content) = try wish.writable(shelf: shelf, in: writer)
            try writer.notePresence(
                in: content.paper.id, language: wish.language, account: wish.viewer.account, at: wish.report.now)
        }
    }
}
