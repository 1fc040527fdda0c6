import Domain
import HTTP
import UseCases
import Web

/// What a section's page says of dividing the work: who holds it, on top, and the question whether it is done, at the end of its form.
struct SectionWork {
    let scene: ReportScene
    let place: SectionPlace
    let standing: SectionStanding

    /// The form's own fields. `done-was` is what the page showed: a page that was opened earlier takes back nobody's word.
    static let fields: Set<String> = ["done", "done-was"]

    init(scene: ReportScene, place: SectionPlace, contents: SectionPage.Contents) {
        self.scene = scene
        self.place = place
        let progress = ReportProgress(visibility: contents.visibility, hasAttachment: contents.attachment != nil)
        standing = progress.standing(of: place.section, measure: place.measure, task: contents.task)
    }

    /// Keeps what was said with the page's form, if it is another word than the page showed.
    static func save(_ context: Context, _ scene: ReportScene, _ place: SectionPlace) throws {
        guard let said = MarkSectionDone.Word(rawValue: context.value("done")), said.rawValue != context.value("done-was") else { return }
        _ = try MarkSectionDone(store: context.store, shelf: context.application.shelf)
            .perform(SectionKey(measure: place.measure, section: place.section.id), said, wish: scene.wish)
    }

    /// Who holds the section and what was said of it; nothing where there is nothing to say.
    var line: HTML { WorkWords(scene).hint(standing).map { "<p class=\"quiet\">\($0)</p>\n" } ?? "" }

    var question: HTML {
        let messages = scene.messages
        let was: MarkSectionDone.Word = standing.task.done == nil ? .no : .yes
        // A conflict shows the page once more, with what was said.
        let said = MarkSectionDone.Word(rawValue: scene.context.value("done")) ?? was
        var choices: [(MarkSectionDone.Word, String)] = [(.yes, messages[FieldMessage.yes]), (.no, messages[DoneMessage.no])]
        if standing.hasChangedSince { choices.insert((.again, messages[DoneMessage.again]), at: 1) }
        let radios = choices.map { word, text -> HTML in
            """
            <label class="option"><input type="radio" id="done-\(word.rawValue)" name="done" value="\(word.rawValue)"\
            \(" checked", if: word == said)><span>\(text)</span></label>

            """
        }
        return """
            <fieldset class="field" aria-describedby="done-help">
            <legend class="question">\(messages[DoneMessage.question])</legend>
            <p class="help" id="done-help">\(messages[DoneMessage.help])</p>
            <input type="hidden" name="done-was" value="\(was.rawValue)">
            <div class="options">
            \(radios)</div>
            </fieldset>

            """
    }
}
