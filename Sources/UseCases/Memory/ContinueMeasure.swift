import Domain
import Store

/// Continues a measure of the earlier report: a new measure that starts with the former answers, all of them unconfirmed.
package struct ContinueMeasure: Sendable {
    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        /// The number of the measure that was added, now or by the same form before.
        case added(Int)
        /// It is continued already; nothing was added.
        case already(Measure, isRemoved: Bool)
    }

    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Parameters:
    ///   - number: of the former measure.
    ///   - formKey: of the form; the same form sent twice adds one measure.
    /// - Throws: `notFound` where the earlier report has no such measure; `wrongState` as `ChangeMeasures.add`.
    package func perform(_ number: Int, formKey: String, wish: ReportWish) throws -> Outcome {
        do {
            return .added(try store.write { writer in try add(number, formKey: formKey, wish: wish, in: writer) })
        } catch let already as Already {
            return .already(already.measure, isRemoved: already.isRemoved)
        }
    }

    /// Undoes the adding.
    private struct Already: Error {
        var measure: Measure
        var isRemoved: Bool
    }

    private func add(_ number: Int, formKey: String, wish: ReportWish, in writer: Writer) throws -> Int {
        let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
        guard let former = try desk.former(viewer: wish.viewer, shelf: shelf, in: writer.reader), former.report.measure(number) != nil
        else { throw Refusal.notFound }
        let inserted = try ChangeMeasures(store: store, shelf: shelf)
            .insert(formKey: formKey, wish: wish, desk: desk, report: report, in: writer)
        let added = inserted.number
        guard inserted.isNew else { return added }
        let source = MeasureSource(year: former.report.year, number: number)
        if let (measure, isRemoved) = try writer.reader.measure(of: report, continuing: source, viewer: wish.viewer) {
            throw Already(measure: measure, isRemoved: isRemoved)
        }
        try writer.setSource(source, report: report.id, measure: added)
        let step = try CarryingStep(measure: added, wish: wish, shelf: shelf, in: writer)
        _ = try step.takeAll(section: nil, in: writer)
        try step.note(.measureContinued, details: "\(added): \(source.year)/\(source.number)", in: writer)
        return added
    }
}
