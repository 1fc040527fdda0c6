import Domain
import Store

/// Everything about one report that its pages show, loaded for one viewer.
package struct ReportDesk: Sendable {
    package var cycle: Cycle
    package var member: Member
    package var volume: QuestionnaireShelf.Volume
    /// Nil while the city has not started.
    package var report: Report?

    package var questionnaire: Questionnaire { volume.questionnaire }

    /// What the journal calls the report.
    package var subject: String { "report/\(cycle.year)/\(member.slug)" }

    /// The desk of a member's report in a cycle.
    ///
    /// - Throws: `Refusal.notFound` where cycle or member do not exist or the viewer may not know; `Refusal.forbidden` where the viewer may know
    ///   but not read.
    package static func open(
        year: Int, member slug: String, viewer: Viewer, shelf: QuestionnaireShelf, in reader: Reader
    ) throws -> ReportDesk {
        guard let cycle = try reader.cycle(year: year), let member = try reader.member(slug: slug) else { throw Refusal.notFound }
        try Permissions.require(.readReport, on: .report(member: member.id, state: .draft), by: viewer)
        return ReportDesk(
            cycle: cycle, member: member, volume: try shelf.volume(cycle.questionnaire, from: reader),
            report: try reader.report(year: year, member: member.id, viewer: viewer))
    }

    /// The report, or `notFound` while the city has not started.
    package func started() throws(Refusal) -> Report {
        guard let report else { throw .notFound }
        return report
    }

    /// Answers and conditions of the whole report.
    package func visibility(viewer: Viewer, in reader: Reader) throws -> Visibility {
        visibility(try report.map { try reader.answers(of: $0, viewer: viewer) } ?? [:])
    }

    /// Answers and conditions of the city's level and one measure.
    package func visibility(measure: Int, viewer: Viewer, in reader: Reader) throws -> Visibility {
        guard let report else { return visibility([:]) }
        // A measure's conditions may look at the city's level.
        let city = try reader.answers(of: report, measure: 0, viewer: viewer)
        return visibility(city.merging(try reader.answers(of: report, measure: measure, viewer: viewer)) { own, _ in own })
    }

    /// Answers of one section and what its page needs from elsewhere. How much is read does not grow with the report.
    package func visibility(section: Section, measure: Int, viewer: Viewer, in reader: Reader) throws -> Visibility {
        guard let report else { return visibility([:]) }
        var answers = try reader.answers(of: report, measure: measure, section: section, viewer: viewer)
        for id in volume.index.sources(of: section) {
            let key = AnswerKey(measure: volume.index.questions[id]?.isPerMeasure == true ? measure : 0, question: id)
            answers[key] = try reader.answer(of: report, key: key, viewer: viewer)
        }
        return visibility(answers)
    }

    private func visibility(_ answers: [AnswerKey: SavedAnswer]) -> Visibility {
        Visibility(questionnaire: questionnaire, answers: AnswerSheet(index: volume.index, answers: answers))
    }
}
