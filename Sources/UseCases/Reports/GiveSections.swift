import Domain
import Store

/// Divides the work: gives sections to somebody of the city, or makes them nobody's again. It blocks nobody from answering.
package struct GiveSections: Sendable {
    /// What was typed.
    package struct Typed: Sendable {
        /// The ticked sections.
        package var sections: Set<SectionKey>
        /// Measures of which all sections are meant.
        package var measures: Set<Int>
        /// The account they are given to; nil where none was chosen.
        package var holder: Int64?
        package var due: TypedDay

        package init(sections: Set<SectionKey>, measures: Set<Int> = [], holder: Int64? = nil, due: TypedDay = TypedDay()) {
            self.sections = sections
            self.measures = measures
            self.holder = holder
            self.due = due
        }
    }

    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Returns: how many sections changed hands or date; 0 when all were given like that already.
    /// - Throws: `Refusal.invalid` without a section or a holder of the city who can sign in, and for a date that cannot be read, is past or
    ///   comes after the deadline; `notFound` for a section that is not asked; `wrongState` for a removed measure and as `ReportWish` says.
    package func perform(_ typed: Typed, wish: ReportWish) throws -> Int {
        try change(typed, event: .sectionGiven, wish: wish) { writer, desk, report in
            let returned = try writer.reader.openReturn(of: report, viewer: wish.viewer)
            let deadline = max(desk.cycle.deadline, returned?.until ?? desk.cycle.deadline)
            var problems = Self.dateProblems(typed.due, deadline: deadline, zone: desk.cycle.zone, now: wish.now)
            let colleagues = try writer.reader.colleagues(of: report, viewer: wish.viewer)
            guard let holder = colleagues.first(where: { $0.account == typed.holder }), problems.isEmpty else {
                if !colleagues.contains(where: { $0.account == typed.holder }) {
                    problems.insert(InputProblem(field: "holder", message: "work.holder-missing"), at: 0)
                }
                throw Refusal.invalid(problems)
            }
            return { key in
                try writer.give(
                    key, report: report.id, to: holder.account, dueOn: typed.due.value, at: wish.now, by: wish.viewer.account)
            }
        }
    }

    /// Makes sections nobody's. Who holds them and any date typed beside do not matter.
    ///
    /// - Returns: how many somebody held.
    package func takeBack(_ typed: Typed, wish: ReportWish) throws -> Int {
        try change(typed, event: .sectionTakenBack, wish: wish) { writer, _, report in
            { key in try writer.takeBack(key, report: report.id) }
        }
    }

    /// The journal names each section that changed, as its address does.
    private func change(
        _ typed: Typed, event: JournalEvent, wish: ReportWish,
        _ step: @escaping @Sendable (Writer, ReportDesk, Report) throws -> (SectionKey) throws -> Bool
    ) throws -> Int {
        try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            let keys = try Self.keys(typed, desk: desk, report: report, wish: wish, in: writer.reader)
            var problems = keys.isEmpty ? [InputProblem(field: "section", message: "work.section-missing")] : []
            var count = 0
            do {
                let change = try step(writer, desk, report)
                for key in keys where try change(key) {
                    count += 1
                    try writer.note(
                        JournalEntry(
                            at: wish.now, account: wish.viewer.account, event: event, subject: desk.subject, details: key.address))
                }
            } catch Refusal.invalid(let more) {
                problems += more
            }
            guard problems.isEmpty else { throw Refusal.invalid(problems) }
            return count
        }
    }

    /// The meant sections in the questionnaire's order, measure by measure.
    private static func keys(_ typed: Typed, desk: ReportDesk, report: Report, wish: ReportWish, in reader: Reader) throws -> [SectionKey] {
        let city = desk.questionnaire.citySections.map(\.id), measure = desk.questionnaire.measureSections.map(\.id)
        for key in typed.sections where !(key.measure == 0 ? city : measure).contains(key.section) { throw Refusal.notFound }
        let numbers = typed.measures.union(typed.sections.map(\.measure)).subtracting([0]).sorted()
        for number in numbers { try requireMeasure(number, of: report, viewer: wish.viewer, in: reader) }
        let all =
            city.map { SectionKey(section: $0) }
            + numbers.flatMap { number in measure.map { SectionKey(measure: number, section: $0) } }
        return all.filter { typed.sections.contains($0) || typed.measures.contains($0.measure) }
    }

    private static func dateProblems(_ due: TypedDay, deadline: Instant, zone: String, now: Instant) -> [InputProblem] {
        if due.isEmpty { return [] }
        guard let day = due.value else { return [InputProblem(field: "due.day", message: "work.due-form")] }
        if let today = Day(of: now, zone: zone), day < today { return [InputProblem(field: "due.day", message: "work.due-past")] }
        // A deadline at midnight sharp ends the day before it.
        if let last = Day(of: deadline + -1, zone: zone), day > last {
            return [InputProblem(field: "due.day", message: "work.due-late")]
        }
        return []
    }
}

extension SectionKey {
    /// The section's name in the journal: `prof`, `measures/3/m`.
    package var address: String { measure == 0 ? section : "measures/\(measure)/\(section)" }
}
