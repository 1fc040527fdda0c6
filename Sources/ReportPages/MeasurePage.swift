import Domain
import HTTP
import Store
import UseCases
import Web

/// One measure's home: its sections with their status.
enum MeasurePage {
    static func show(_ context: Context) throws -> Response {
        let number = try MeasuresPage.number(context)
        let (scene, (measure, progress, recommendations, tasks)) = try ReportScene.open(context) { scene, reader in
            let report = try scene.desk.started()
            let measure = try requireMeasure(number, of: report, viewer: scene.viewer, in: reader)
            let visibility = try scene.desk.visibility(measure: number, viewer: scene.viewer, in: reader)
            return (
                measure, ReportProgress(visibility: visibility, hasAttachment: false), try MeasureMemory.load(scene, measure, reader),
                try reader.tasks(of: report, viewer: scene.viewer)
            )
        }
        let messages = context.messages
        let title = MeasureTitle.plain(measure, messages)
        let words = WorkWords(scene)
        let rows = scene.questionnaire.measureSections.map { section in
            let task = tasks[SectionKey(measure: number, section: section.id)] ?? .none
            let standing = progress.standing(of: section, measure: number, task: task)
            return TaskList.Row(
                title: "\(scene.number(of: section)). \(scene.texts.title(section: section.id))",
                address: scene.address(of: section, measure: number), verdict: standing.verdict,
                hint: words.hint(standing, and: progress.unconfirmedHint(in: [section], measure: number, messages)))
        }
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: .measures(year: scene.year, member: scene.member)))\(notice(scene))
            <h1>\(MeasureTitle.render(measure, language: scene.answerLanguage(progress.visibility.answers), messages))</h1>
            \(StateNotice.render(scene))
            \(MeasureMemory.render(scene, measure, recommendations))
            <p>\(messages[MeasuresMessage.sectionsIntro])</p>
            \(TaskList.render(messages, id: "measure", rows))
            <p>\(Buttons.secondaryLink(messages[MeasuresMessage.allMeasures], to: .measures(year: scene.year, member: scene.member)))</p>
            """
        return scene.page(title, main: main)
    }

    private static func notice(_ scene: ReportScene) -> HTML {
        let query = scene.context.request.query
        if query.first("again") != nil { return Notice.success("<p>\(scene.messages[AgainMessage.measure])</p>") }
        if query.first("copied") == "again" { return Notice.success("<p>\(scene.messages[AgainMessage.copy])</p>") }
        if query.first("copied") != nil { return Notice.success("<p>\(scene.messages[MeasuresMessage.copied])</p>") }
        return query.first("saved") == nil
            ? "" : Notice.success("<p>\(scene.messages(ReportMessage.saved, ["time": scene.when(scene.context.now)]))</p>")
    }
}
