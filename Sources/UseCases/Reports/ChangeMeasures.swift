import Domain
import Store

/// The list of measures: add, copy, order, remove, restore.
package struct ChangeMeasures: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// A measure that the list has got.
    package struct Added: Equatable, Sendable {
        package var number: Int
        /// False when the same form had added it before.
        package var isNew: Bool
    }

    /// Adds a measure, with a title if one was typed.
    ///
    /// - Parameter formKey: of the form; the same form sent twice adds one measure.
    /// - Throws: `wrongState` when the report is closed to writing or has `Measure.most` measures.
    package func add(title: String, formKey: String, wish: ReportWish) throws -> Added {
        try change(wish) { writer, desk, report in
            let added = try insert(formKey: formKey, wish: wish, desk: desk, report: report, in: writer)
            let title = title.inNFC.trimmingSpaces
            if added.isNew && !title.isEmpty {
                try save(Answer(title), question: Measure.titleQuestion, measure: added.number, report, wish, writer)
            }
            return added
        }
    }

    /// Adds a copy of a measure at the end of the list.
    ///
    /// - Parameter title: what the copy is called.
    package func copy(_ number: Int, title: String, formKey: String, wish: ReportWish) throws -> Added {
        try change(wish) { writer, desk, report in
            try requireMeasure(number, of: report, viewer: wish.viewer, in: writer.reader)
            let copy = try insert(formKey: formKey, wish: wish, desk: desk, report: report, in: writer)
            guard copy.isNew else { return copy }
            var answers = try writer.reader.answers(of: report, measure: number, viewer: wish.viewer).mapValues(\.answer)
            answers[AnswerKey(measure: number, question: Measure.titleQuestion)] = Answer(title.inNFC)
            for (key, answer) in answers where !answer.isEmpty {
                try save(answer, question: key.question, measure: copy.number, report, wish, writer)
            }
            try writer.copyUnconfirmed(report: report.id, from: number, to: copy.number)
            return copy
        }
    }

    /// Where to in the list, by one place or to its end.
    package enum Move: String, Sendable { case up, down, first, last }

    /// Moves a measure in the list. At the end of the list nothing happens.
    ///
    /// - Parameter from: its place, from 1, when the button was pressed; where it stands elsewhere by now, as after the first press of a double
    ///   click, nothing happens either. Nil for a request that does not know.
    package func move(_ number: Int, _ move: Move, from: Int? = nil, wish: ReportWish) throws {
        try change(wish) { writer, _, report in
            var numbers = try writer.reader.measures(of: report, viewer: wish.viewer).map(\.number)
            guard let place = numbers.firstIndex(of: number) else {
                return _ = try requireMeasure(number, of: report, viewer: wish.viewer, in: writer.reader)
            }
            guard from == nil || from == place + 1 else { return }
            numbers.remove(at: place)
            let target =
                switch move {
                case .up: max(place - 1, 0)
                case .down: min(place + 1, numbers.count)
                case .first: 0
                case .last: numbers.count
                }
            numbers.insert(number, at: target)
            try writer.order(measures: numbers, report: report.id)
        }
    }

    /// Takes a measure off the list; its answers stay and it can be restored. Removing it again changes nothing.
    package func remove(_ number: Int, wish: ReportWish) throws {
        try change(wish) { writer, desk, report in
            guard try writer.removeMeasure(report: report.id, number: number, at: wish.now) else {
                do { try requireMeasure(number, of: report, viewer: wish.viewer, in: writer.reader) } catch Refusal.wrongState(
                    .measureRemoved)
                {}
                return
            }
            try writer.note(
                JournalEntry(
                    at: wish.now, account: wish.viewer.account, event: .measureRemoved, subject: desk.subject, details: "\(number)"))
        }
    }

    /// Puts a removed measure back. Restoring it again changes nothing.
    package func restore(_ number: Int, wish: ReportWish) throws {
        try change(wish) { writer, desk, report in
            guard try writer.restoreMeasure(report: report.id, number: number) else {
                return _ = try requireMeasure(number, of: report, viewer: wish.viewer, in: writer.reader)
            }
            try writer.note(
                JournalEntry(
                    at: wish.now, account: wish.viewer.account, event: .measureRestored, subject: desk.subject, details: "\(number)"))
        }
    }

    /// Adds a measure without answers.
    func insert(formKey: String, wish: ReportWish, desk: ReportDesk, report: Report, in writer: Writer) throws -> Added {
        let (number, isNew) = try writer.insertMeasure(report: report.id, formKey: formKey, at: wish.now)
        guard isNew else { return Added(number: number, isNew: false) }
        try requireRoom(report, wish: wish, in: writer)
        try writer.note(
            JournalEntry(at: wish.now, account: wish.viewer.account, event: .measureAdded, subject: desk.subject, details: "\(number)"))
        return Added(number: number, isNew: true)
    }

    /// Asked after the list has grown: what this throws undoes that. Removed measures are stored as the others are, so they count.
    private func requireRoom(_ report: Report, wish: ReportWish, in writer: Writer) throws {
        let listed = try writer.reader.measures(of: report, viewer: wish.viewer).count
        let removed = try writer.reader.removedMeasures(of: report, viewer: wish.viewer).count
        if listed + removed > Measure.most { throw Refusal.wrongState(.tooManyMeasures) }
    }

    private func save(_ answer: Answer, question: String, measure: Int, _ report: Report, _ wish: ReportWish, _ writer: Writer) throws {
        _ = try writer.save(
            answer, report: report.id, key: AnswerKey(measure: measure, question: question), expected: 0, at: wish.now,
            by: wish.viewer.account)
    }

    /// Each change costs a line of the journal or a place in the list at least, so that doing and undoing it for ever costs something too.
    private func change<Value: Sendable>(
        _ wish: ReportWish, _ work: @escaping @Sendable (Writer, ReportDesk, Report) throws -> Value
    ) throws -> Value {
        try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            try writer.spend(0, of: wish.viewer.account, in: nil, at: wish.now)
            return try work(writer, desk, report)
        }
    }
}
