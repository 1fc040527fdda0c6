import Domain
import HTTP
import Store
import UseCases
import Web

/// One measure's home: its sections with their status.
enum MeasurePage {
    static func show(_ context: Context) throws -> Response {
        let number = try MeasuresPage.number(context)
        let (scene, (measure, progress, recommendations, lastSave)) = try ReportScene.open(context) { scene, reader in
            let report = try scene.desk.started()
            let measure = try requireMeasure(number, of: report, viewer: scene.viewer, in: reader)
            let visibility = try scene.desk.visibility(measure: number, viewer: scene.viewer, in: reader)
            return (
                measure, ReportProgress(visibility: visibility, hasAttachment: false), try MeasureMemory.load(scene, measure, reader),
                try scene.lastSave(measure: number, in: reader)
            )
        }
        let messages = context.messages
        let title = MeasureTitle.plain(measure, messages)
        let rows = scene.questionnaire.measureSections.map { section in
            TaskList.Row(
                title: "\(scene.number(of: section)). \(scene.texts.title(section: section.id))",
                address: scene.address(of: section, measure: number), status: progress.status(of: section, measure: number),
                hint: progress.unconfirmedHint(in: [section], measure: number, messages))
        }
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: .measures(year: scene.year, member: scene.member)))\(notice(scene, lastSave: lastSave))
            <h1>\(MeasureTitle.render(measure, language: scene.answerLanguage(progress.visibility.answers), messages))</h1>
            \(StateNotice.render(scene))
            \(MeasureMemory.render(scene, measure, recommendations))
            <p>\(messages[MeasuresMessage.sectionsIntro])</p>
            \(TaskList.render(messages, id: "measure", rows))
            <p>\(Buttons.secondaryLink(messages[MeasuresMessage.allMeasures], to: .measures(year: scene.year, member: scene.member)))</p>
            """
        return scene.page(title, main: main)
    }

    private static func notice(_ scene: ReportScene, lastSave: Instant?) -> HTML {
        let query = scene.context.request.query
        if query.first("copied") != nil { return Notice.success("<p>\(scene.messages[MeasuresMessage.copied])</p>") }
        return SavedNotice.render(scene, lastSave: lastSave)
    }
}
