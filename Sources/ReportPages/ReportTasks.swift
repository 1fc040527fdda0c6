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
    /// What the signed-in person holds and has not done, and the rows for it.
    var held: HeldSections
    var yours: [TaskList.Row]
    /// Who may submit.
    var primary: Account?
    var memory: ReportMemory
    /// The city's official letters that are out.
    var letters: [LetterRecord]
    /// Where texts stand beside answers and wait for a decision.
    var beside: [PlaceBeside]

    /// Nil while the city has not started.
    static func load(_ scene: ReportScene, _ reader: Reader) throws -> ReportTasks? {
        guard let report = scene.desk.report else { return nil }
        let visibility = try scene.desk.visibility(viewer: scene.viewer, in: reader)
        let attachment = try reader.attachment(of: report, viewer: scene.viewer)
        let progress = ReportProgress(visibility: visibility, hasAttachment: attachment != nil)
        let tasks = try reader.tasks(of: report, viewer: scene.viewer)
        let standings = scene.questionnaire.citySections.map { section in
            (section, progress.standing(of: section, measure: 0, task: tasks[SectionKey(section: section.id)] ?? .none))
        }
        let words = WorkWords(scene)
        let held = HeldSections(of: tasks, by: scene.viewer.account)
        let measures = try reader.measures(of: report, viewer: scene.viewer)
        let language = scene.answerLanguage(visibility.answers)
        return ReportTasks(
            city: standings.map { section, standing in
                TaskList.Row(
                    title: "\(scene.number(of: section)). \(scene.texts.title(section: section.id))",
                    address: scene.address(of: section, measure: 0), verdict: standing.verdict,
                    hint: words.hint(standing, and: progress.unconfirmedHint(in: [section], measure: 0, scene.messages)))
            },
            measures: measures.map { measure in
                TaskList.Row(
                    title: MeasureTitle.render(measure, language: language, scene.messages),
                    address: .measure(year: scene.year, member: scene.member, number: measure.number),
                    verdict: MeasureStatus.verdict(measure, questionnaire: scene.questionnaire, progress: progress, tasks: tasks),
                    hint: words.joined(
                        words.held(
                            scene.questionnaire.measureSections.compactMap { tasks[SectionKey(measure: measure.number, section: $0.id)] }),
                        progress.unconfirmedHint(in: scene.questionnaire.measureSections, measure: measure.number, scene.messages)))
            },
            cityLevel: scene.questionnaire.levels.first { !$0.isPerMeasure }?.id ?? "",
            measureLevel: scene.questionnaire.levels.first { $0.isPerMeasure }?.id ?? "",
            done: standings.filter { [.done, .computed(.completed)].contains($0.1.verdict) }.count, total: standings.count,
            held: held, yours: Self.yours(held, scene, measures, progress, tasks),
            primary: try reader.primary(ofMember: report.member),
            memory: try ReportMemory.load(scene, progress, measures: measures, reader),
            letters: try reader.ownLetters(of: report, viewer: scene.viewer),
            beside: try reader.placesBeside(of: report, viewer: scene.viewer))
    }

    /// A row for each section somebody holds and has not done, in the questionnaire's order.
    private static func yours(
        _ held: HeldSections, _ scene: ReportScene, _ measures: [Measure], _ progress: ReportProgress, _ tasks: [SectionKey: SectionTask]
    ) -> [TaskList.Row] {
        let words = WorkWords(scene)
        let places = [(Measure?.none, scene.questionnaire.citySections)] + measures.map { ($0, scene.questionnaire.measureSections) }
        return places.flatMap { measure, sections in
            sections.compactMap { section -> TaskList.Row? in
                let key = SectionKey(measure: measure?.number ?? 0, section: section.id)
                guard held.keys.contains(key) else { return nil }
                let standing = progress.standing(of: section, measure: key.measure, task: tasks[key] ?? .none)
                let of: HTML? = measure.map { " <span class=\"quiet\">\(MeasureTitle.plain($0, scene.messages))</span>" }
                return TaskList.Row(
                    title: "\(scene.number(of: section)). \(scene.texts.title(section: section.id))\(of)",
                    address: scene.address(of: section, measure: key.measure), verdict: standing.verdict, hint: words.hint(standing))
            }
        }
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
    /// Done when somebody said so of every section and nothing stands against it, else what the answers say.
    static func verdict(
        _ measure: Measure, questionnaire: Questionnaire, progress: ReportProgress, tasks: [SectionKey: SectionTask]
    ) -> SectionStanding.Verdict {
        let status = of(measure, questionnaire: questionnaire, progress: progress)
        let isDone = questionnaire.measureSections.allSatisfy { section in
            let task = tasks[SectionKey(measure: measure.number, section: section.id)]
            guard let task, task.done != nil else { return false }
            return progress.standing(of: section, measure: measure.number, task: task).verdict == .done
        }
        return isDone ? .done : .computed(status)
    }

    static func of(_ measure: Measure, questionnaire: Questionnaire, progress: ReportProgress) -> SectionStatus {
        let statuses = questionnaire.measureSections.map { progress.status(of: $0, measure: measure.number) }
        if statuses.contains(.problem) { return .problem }
        if statuses.allSatisfy({ $0 == .completed }) { return .completed }
        return statuses.allSatisfy { $0 == .notStarted } ? .notStarted : .inProgress
    }
}
