import Domain
import HTTP
import Store
import UseCases
import Web

/// `/council/{year}/{member}/{section}`: a section of the city's level, to read.
enum SectionPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, former) = try CouncilScene.open(context) { scene, reader in try FormerBeside.load(scene, reader) }
        guard let section = scene.questionnaire.citySections.first(where: { $0.id == context.path["section"] }) else {
            throw Refusal.notFound
        }
        try NoteReading(store: context.store).perform(
            scene.desk, part: section.id, former: former.desk, viewer: scene.viewer, now: context.now)
        let title = "\(scene.words.number(of: section)). \(scene.texts.title(section: section.id))"
        let main: HTML = """
            \(scene.crumbs)<h1><span class="caption">\(scene.title)</span> \(title)</h1>
            \(former.recommended(on: section))
            \(AnswersRead(scene: scene, former: former).html(section, measure: 0))
            \(ReadingSteps(scene: scene).html(after: section))
            """
        return scene.page(title, main: main)
    }
}
