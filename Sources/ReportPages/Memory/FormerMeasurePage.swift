import Domain
import HTTP
import Store
import UseCases
import Web

/// A measure of the earlier report to read, and to continue.
enum FormerMeasurePage {
    static func show(_ context: Context) throws -> Response {
        let number = try MeasuresPage.number(context)
        let (scene, contents) = try ReportScene.open(context) { scene, reader in
            let continued = try ContinuedMeasures.load(scene, reader)
            guard let reading = try FormerReading.load(scene, reader), let measure = reading.desk.report.measure(number) else {
                throw Refusal.notFound
            }
            let all = try reader.recommendations(member: scene.desk.member.id, before: scene.year, viewer: scene.viewer)
            return (reading, measure, continued, all.filter { $0.applies(to: MeasureSource(year: reading.year, number: number)) })
        }
        let (reading, measure, continued, recommendations) = contents
        let messages = scene.messages
        let caption = messages(FormerMessage.measureTitle, reading.place.merging(["number": String(number)]) { own, _ in own })
        let sections = reading.sections(measure: number).map { section, questions -> HTML in
            let rows = questions.compactMap { FormerRows.row(reading, $0.question, $0.answer, onlyWhatIsNotTaken: false) }
            return "<h2>\(reading.title(of: section))</h2>\n\(DefinitionRows.render(messages, rows))"
        }
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: .former(year: scene.year, member: scene.member)))
            <h1><span class="caption">\(caption)</span> \(reading.title(of: measure))</h1>
            \(scene.desk.report == nil ? "" : continued.state(of: MeasureSource(year: reading.year, number: number), scene))
            \(RecommendationView.render(recommendations, messages))
            \(sections)
            """
        return scene.page("\(reading.plainTitle(of: measure)) – \(caption)", main: main)
    }

    static func `continue`(_ context: Context) throws -> Response {
        let number = try MeasuresPage.number(context)
        let scene = try ReportScene.open(context)
        let outcome = try ContinueMeasure(store: context.store, shelf: context.application.shelf)
            .perform(number, formKey: try MeasuresPage.formKey(context), wish: scene.wish)
        switch outcome {
        case .added(let added):
            return context.redirect(to: .measure(year: scene.year, member: scene.member, number: added), query: "continued=1")
        case .already(let measure, let isRemoved): return already(scene, measure, isRemoved: isRemoved)
        }
    }

    /// A former measure is continued once: the way to the one that does.
    private static func already(_ scene: ReportScene, _ measure: Measure, isRemoved: Bool) -> Response {
        let messages = scene.messages
        let title = messages[FormerMessage.alreadyTitle]
        let list = Address.measures(year: scene.year, member: scene.member)
        let way = isRemoved ? list : Address.measure(year: scene.year, member: scene.member, number: measure.number)
        let name = MeasureTitle.render(measure, language: scene.desk.member.language, messages)
        let removed: HTML = isRemoved ? "<p>\(messages[FormerMessage.alreadyRemoved])</p>" : ""
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: list))<h1>\(title)</h1>
            <div class="prose"><p>\(messages[FormerMessage.alreadyText]) <strong>\(name)</strong></p>
            \(removed)</div>
            <p>\(Buttons.secondaryLink(messages[isRemoved ? FormerMessage.toMeasures : .toExisting], to: way))</p>
            """
        return scene.page(title, status: .conflict, main: main)
    }
}
