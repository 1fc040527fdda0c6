import Domain
import Store
import UseCases
import Web

/// The rows of a report's task list.
struct ReportTasks {
    var city: [TaskList.Row]
    var measures: [TaskList.Row]
    var cityLevel: String
    var measureLevel: String
    /// Sections of the city's level that are completed, and all of them.
    var done: Int
    var total: Int
    /// Who may submit.
    var primary: Account?
    var memory: ReportMemory
    /// Texts that stand beside answers and wait for a decision.
    var beside: [AnswerBeside]

    /// Nil while the city has not started.
    static func load(_ scene: ReportScene, _ reader: Reader) throws -> ReportTasks? {
        guard let report = scene.desk.report else { return nil }
        let visibility = try scene.desk.visibility(viewer: scene.viewer, in: reader)
        let attachment = try reader.attachment(of: report, viewer: scene.viewer)
        let progress = ReportProgress(visibility: visibility, hasAttachment: attachment != nil)
        let statuses = scene.questionnaire.citySections.map { ($0, progress.status(of: $0, measure: 0)) }
        let measures = try reader.measures(of: report, viewer: scene.viewer)
        let language = scene.answerLanguage(visibility.answers)
        return ReportTasks(
            city: statuses.map { section, status in
                TaskList.Row(
                    title: "\(scene.number(of: section)). \(scene.texts.title(section: section.id))",
                    address: scene.address(of: section, measure: 0), status: status,
                    hint: progress.unconfirmedHint(in: [section], measure: 0, scene.messages))
            },
            measures: measures.map { measure in
                TaskList.Row(
                    title: MeasureTitle.render(measure, language: language, scene.messages),
                    address: .measure(year: scene.year, member: scene.member, number: measure.number),
                    status: MeasureStatus.of(measure, questionnaire: scene.questionnaire, progress: progress),
                    hint: progress.unconfirmedHint(in: scene.questionnaire.measureSections, measure: measure.number, scene.messages))
            },
            cityLevel: scene.questionnaire.levels.first { !$0.isPerMeasure }?.id ?? "",
            measureLevel: scene.questionnaire.levels.first { $0.isPerMeasure }?.id ?? "",
            done: statuses.filter { $0.1 == .completed }.count, total: statuses.count,
            primary: try reader.primary(ofMember: report.member),
            memory: try ReportMemory.load(scene, progress, measures: measures, reader),
            beside: try reader.textsBeside(of: report, viewer: scene.viewer))
    }
}

/// What a measure is called in lists: its title in the city's language, or its number while it has none.
enum MeasureTitle {
    static func render(_ measure: Measure, language: String, _ messages: Messages) -> HTML {
        measure.title.isEmpty ? "\(plain(measure, messages))" : "<span lang=\"\(language)\">\(measure.title)</span>"
    }

    static func plain(_ measure: Measure, _ messages: Messages) -> String {
        measure.title.isEmpty ? messages(ReportMessage.untitled, ["number": String(measure.number)]) : measure.title
    }
}

/// One status for a measure's sections together.
enum MeasureStatus {
    static func of(_ measure: Measure, questionnaire: Questionnaire, progress: ReportProgress) -> SectionStatus {
        let statuses = questionnaire.measureSections.map { progress.status(of: $0, measure: measure.number) }
        if statuses.contains(.problem) { return .problem }
        if statuses.allSatisfy({ $0 == .completed }) { return .completed }
        return statuses.allSatisfy { $0 == .notStarted } ? .notStarted : .inProgress
    }
}
