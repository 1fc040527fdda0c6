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

    /// Adds a measure, with a title if one was typed.
    ///
    /// - Parameter formKey: of the form; the same form sent twice adds one measure.
    /// - Returns: its number.
    /// - Throws: `wrongState` when the report is closed to writing or has `Measure.most` measures.
    package func add(title: String, formKey: String, wish: ReportWish) throws -> Int {
        try change(wish) { writer, desk, report in
            let (number, isNew) = try insert(formKey: formKey, wish: wish, desk: desk, report: report, in: writer)
            let title = title.inNFC.trimmingSpaces
            if isNew && !title.isEmpty { try save(Answer(title), question: Measure.titleQuestion, measure: number, report, wish, writer) }
            return number
        }
    }

    /// Adds a copy of a measure at the end of the list.
    ///
    /// - Parameter title: what the copy is called.
    package func copy(_ number: Int, title: String, formKey: String, wish: ReportWish) throws -> Int {
        try change(wish) { writer, desk, report in
            try requireMeasure(number, of: report, viewer: wish.viewer, in: writer.reader)
            let (copy, isNew) = try insert(formKey: formKey, wish: wish, desk: desk, report: report, in: writer)
            guard isNew else { return copy }
            var answers = try writer.reader.answers(of: report, measure: number, viewer: wish.viewer).mapValues(\.answer)
            answers[AnswerKey(measure: number, question: Measure.titleQuestion)] = Answer(title.inNFC)
            for (key, answer) in answers where !answer.isEmpty {
                try save(answer, question: key.question, measure: copy, report, wish, writer)
            }
            try writer.copyUnconfirmed(report: report.id, from: number, to: copy)
            return copy
        }
    }

    /// Where to in the list, by one place or to its end.
    package enum Move: String, Sendable { case up, down, first, last }

    /// Moves a measure in the list. At the end of the list nothing happens.
    package func move(_ number: Int, _ move: Move, wish: ReportWish) throws {
        try change(wish) { writer, _, report in
            var numbers = try writer.reader.measures(of: report, viewer: wish.viewer).map(\.number)
            guard let place = numbers.firstIndex(of: number) else {
                return _ = try requireMeasure(number, of: report, viewer: wish.viewer, in: writer.reader)
            }
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
    ///
    /// - Throws: `wrongState` when the list has `Measure.most` measures.
    package func restore(_ number: Int, wish: ReportWish) throws {
        try change(wish) { writer, desk, report in
            guard try writer.restoreMeasure(report: report.id, number: number) else {
                return _ = try requireMeasure(number, of: report, viewer: wish.viewer, in: writer.reader)
            }
            try requireRoom(report, wish: wish, in: writer)
            try writer.note(
                JournalEntry(
                    at: wish.now, account: wish.viewer.account, event: .measureRestored, subject: desk.subject, details: "\(number)"))
        }
    }

    /// Adds a measure without answers. Returns its number, and whether this form has not added it before.
    func insert(formKey: String, wish: ReportWish, desk: ReportDesk, report: Report, in writer: Writer) throws -> (Int, Bool) {
        let (number, isNew) = try writer.insertMeasure(report: report.id, formKey: formKey, at: wish.now)
        guard isNew else { return (number, false) }
        try requireRoom(report, wish: wish, in: writer)
        try writer.note(
            JournalEntry(at: wish.now, account: wish.viewer.account, event: .measureAdded, subject: desk.subject, details: "\(number)"))
        return (number, true)
    }

    /// Asked after the list has grown: what this throws undoes that.
    private func requireRoom(_ report: Report, wish: ReportWish, in writer: Writer) throws {
        if try writer.reader.measures(of: report, viewer: wish.viewer).count > Measure.most { throw Refusal.wrongState(.tooManyMeasures) }
    }

    private func save(_ answer: Answer, question: String, measure: Int, _ report: Report, _ wish: ReportWish, _ writer: Writer) throws {
        _ = try writer.save(
            answer, report: report.id, key: AnswerKey(measure: measure, question: question), expected: 0, at: wish.now,
            by: wish.viewer.account)
    }

    private func change<Value: Sendable>(
        _ wish: ReportWish, _ work: @escaping @Sendable (Writer, ReportDesk, Report) throws -> Value
    ) throws -> Value {
        try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            return try work(writer, desk, report)
        }
    }
}
