import Domain
import Store

/// Begins one's own feedback, the agreed one or the notes, shares the own one, and takes texts over from what was shared.
package struct BeginFeedback: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Begins it in the wish's language. Where it is begun, nothing happens: there is never a second.
    ///
    /// - Returns: whether it is new.
    /// - Throws: as `FeedbackDesk.refusalToWrite`; `invalid` for a language in which the council does not write to this city.
    package func perform(_ wish: PaperWish) throws -> Bool {
        try store.write { writer in
            let desk = try FeedbackDesk.open(wish.report, shelf: shelf, in: writer.reader)
            if let refusal = desk.refusalToWrite(wish.kind, by: wish.viewer) { throw refusal }
            guard desk.languages.contains(wish.language) else {
                throw Refusal.invalid([InputProblem(field: "language", message: "feedback.problem.language")])
            }
            return try writer.beginPaper(
                wish.kind, of: desk.report, account: wish.kind == .own ? wish.viewer.account : nil, language: wish.language,
                version: desk.frozen.submission.version, at: wish.report.now, by: wish.viewer.account)
        }
    }

    /// Shows one's own feedback to the others the report was given to, from now on. Done twice, it changes nothing.
    ///
    /// - Throws: as `FeedbackDesk.refusalToWrite`; `notFound` where nothing is begun.
    package func share(_ wish: ReportWish) throws {
        try store.write { writer in
            let desk = try FeedbackDesk.open(wish, shelf: shelf, in: writer.reader)
            if let refusal = desk.refusalToWrite(.own, by: wish.viewer) { throw refusal }
            guard let paper = desk.paper(.own, by: wish.viewer) else { throw Refusal.notFound }
            guard try writer.sharePaper(paper.id, at: wish.now) else { return }
            try writer.note(JournalEntry(at: wish.now, account: wish.viewer.account, event: .feedbackShared, subject: desk.subject))
        }
    }

    /// Takes a text of a shared feedback (or the own one) over into the agreed one. Where a text stands there already, both stay, one after the
    /// other; the text that it comes from stays where it is. Taken over twice, it stands there once.
    ///
    /// - Parameters:
    ///   - account: whose feedback.
    ///   - place: a strength or recommendation becomes one of the agreed feedback.
    /// - Throws: as `PaperWish`; `notFound` for a text that is not there.
    package func takeOver(_ place: PassagePlace, of account: Int64, wish: PaperWish) throws {
        try store.write { writer in
            var wish = wish
            wish.kind = .agreed
            let (desk, agreed) = try wish.writable(shelf: shelf, in: writer)
            guard let source = desk.papers.first(where: { $0.kind == .own && $0.account == account }),
                let content = try writer.reader.content(of: source, viewer: wish.viewer), desk.has(place, in: content),
                !content.text(place, wish.language).isEmpty
            else { throw Refusal.notFound }
            var target = place
            if case .item(let number) = place {
                guard let item = content.items.first(where: { $0.number == number }) else { throw Refusal.notFound }
                let formKey = "taken-\(account)-\(number)"
                let added = try writer.insertItem(item.kind, paper: agreed.paper.id, formKey: formKey, by: wish.viewer.account)
                target = .item(added.number)
                let about = content.text(.about(number), wish.language)
                if added.isNew, !about.isEmpty { try add(about, at: .about(added.number), in: agreed.paper, wish, writer) }
            }
            try add(content.text(place, wish.language), at: target, in: agreed.paper, wish, writer)
        }
    }

    private func add(_ text: String, at place: PassagePlace, in paper: Paper, _ wish: PaperWish, _ writer: Writer) throws {
        let passage = PassageText(paper: paper, place: PaperContent.Key(place, wish.language), viewer: wish.viewer)
        let standing = try passage.standing(in: writer.reader)
        let before = standing.answer.text
        guard before != text, !before.ends(with: "\n\n" + text), !before.hasPrefix(text + "\n\n"), !before.contains("\n\n" + text + "\n\n")
        else { return }
        let whole = before.isEmpty ? text : before + "\n\n" + text
        guard try passage.save(Answer(whole), expected: standing.revision, origin: .carried, at: wish.report.now, in: writer) else {
            throw StoreProblem.interrupted("a passage has changed inside a transaction")
        }
    }
}
