import Domain
import HTTP
import Store
import UseCases
import Web

/// `/council/{year}/{member}/measures/{number}`: a measure with all its sections, to read.
enum MeasurePage {
    static func show(_ context: Context) throws -> Response {
        let (scene, former) = try CouncilScene.open(context) { scene, reader in try FormerBeside.load(scene, reader) }
        guard let number = context.path.number("number"), let measure = scene.desk.measures.first(where: { $0.number == number }) else {
            throw Refusal.notFound
        }
        try NoteReading(store: context.store).perform(
            scene.desk, part: "measures/\(number)", former: former.desk, viewer: scene.viewer, now: context.now)
        let read = AnswersRead(scene: scene, former: former)
        let sections = scene.questionnaire.measureSections.map { section -> HTML in
            let title = "\(scene.words.number(of: section)). \(scene.texts.title(section: section.id))"
            return "<h2>\(title)</h2>\n\(read.html(section, measure: number))"
        }
        let title = scene.words.title(of: measure, language: scene.answerLanguage).text
        let caption = scene.messages(CouncilMessage.measureOf, ["number": String(measure.position), "title": scene.title])
        let main: HTML = """
            \(scene.crumbs)<h1><span class="caption">\(caption)</span> \(scene.shownTitle(of: measure))</h1>
            \(former.recommended(on: measure))
            \(sections)
            \(ReadingSteps(scene: scene).html(after: measure))
            """
        return scene.page(title, main: main)
    }
}
