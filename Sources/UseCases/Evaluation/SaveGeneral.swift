import Domain
import Store

/// Saves what was typed of the general feedback, with the same decisions as `SaveAnswers`: nobody's text is overwritten silently.
package struct SaveGeneral: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Throws: as `GeneralWish.paper`; `notFound` for another place than the text's.
    package func perform(_ typed: [SaveAnswers.Typed], wish: GeneralWish) throws -> SaveAnswers.Outcome {
        try store.write { writer in
            let paper = try wish.paper(in: writer)
            var outcome = SaveAnswers.Outcome()
            for typed in typed {
                guard PassagePlace(typed.question) == GeneralWish.place else { throw Refusal.notFound }
                try outcome.add(TextSaving(writer: writer, text: wish.text(paper), now: wish.now).save(typed))
            }
            return outcome
        }
    }

    /// Puts an earlier text back, or one that stands beside it.
    ///
    /// - Parameter expected: the revision that the page showed.
    package func restore(_ source: TextRestoring.Source, expected: Int64, wish: GeneralWish) throws -> TextRestoring.Outcome {
        try store.write { writer in
            let paper = try wish.paper(in: writer)
            return try TextRestoring(writer: writer, text: wish.text(paper), now: wish.now).restore(source, expected: expected)
        }
    }

    /// Takes the person's own text from beside it for good. Done twice, it changes nothing.
    package func discard(base: Int64, wish: GeneralWish) throws {
        try store.write { writer in
            let paper = try wish.paper(in: writer)
            try wish.text(paper).removeBeside(account: wish.viewer.account, base: base, in: writer)
        }
    }

    /// Writes down that the person has the edition open, at most once in `Presence.pause`. Before anybody has written there is nothing to note.
    package func notePresence(_ wish: GeneralWish) throws {
        let paper = try store.read { reader -> Paper? in
            try Permissions.require(.writeGeneral, on: .general, by: wish.viewer)
            guard let paper = try reader.generalPaper(year: wish.year, viewer: wish.viewer) else { return nil }
            let seenAt = try reader.ownPresence(in: paper, language: wish.language, viewer: wish.viewer)
            return seenAt.map { Presence.isDue(since: $0, now: wish.now) } ?? true ? paper : nil
        }
        guard let paper else { return }
        try store.write { writer in
            try writer.notePresence(in: paper.id, language: wish.language, account: wish.viewer.account, at: wish.now)
        }
    }
}
