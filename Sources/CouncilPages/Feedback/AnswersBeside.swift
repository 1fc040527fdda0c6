import Domain
import Store
import UseCases
import Web

/// What the city answered, beside what is written about it: the frozen version that is judged, with the earlier report and what was recommended then.
struct AnswersBeside {
    let scene: CouncilScene
    let former: FormerBeside

    /// - Throws: as `FormerBeside.load`. Whether the viewer may read the version was decided when the scene was opened.
    static func load(_ scene: FeedbackScene, _ reader: Reader) throws -> AnswersBeside {
        let reading = CouncilScene(context: scene.context, viewer: scene.viewer, desk: scene.desk.frozen, texts: scene.texts)
        return AnswersBeside(scene: reading, former: try FormerBeside.load(reading, reader))
    }

    /// Notes in the journal that all of it was read on the page of this paper.
    func note(_ view: PaperView) throws {
        try NoteReading(store: scene.context.store).perform(
            scene.desk, part: "feedback/\(view.kind.rawValue)/\(view.language)", former: former.desk, viewer: scene.viewer,
            now: scene.context.now)
    }

    /// A passage's field with what it is about beside it; the field alone where that is nothing of this version.
    func pair(_ place: PassagePlace?, field: HTML) -> HTML {
        guard let place, let part = part(place) else { return field }
        let messages = scene.messages, title = messages[WritingMessage.report]
        let read: HTML = """
            <h3><span class="caption">\(title)</span> \(part.title)</h3>
            \(part.answers)
            """
        return ReadingPair.render(title: title, about: part.name, read: read, text: field)
    }

    /// What one passage is about.
    private struct Part {
        /// As a heading, and without its language.
        var title: HTML
        var name: String
        var answers: HTML
    }

    private func part(_ place: PassagePlace) -> Part? {
        switch place {
        case .section(let id): scene.questionnaire.section(id, perMeasure: false).map(section)
        case .measure(let number): scene.desk.measures.first { $0.number == number }.map(measure)
        default: nil
        }
    }

    private func section(_ section: Section) -> Part {
        let title = "\(scene.words.number(of: section)). \(scene.texts.title(section: section.id))"
        let answers = AnswersRead(scene: scene, former: former, heading: 4).html(section, measure: 0)
        return Part(title: "\(title)", name: title, answers: former.recommended(on: section) + answers)
    }

    private func measure(_ measure: Measure) -> Part {
        let read = AnswersRead(scene: scene, former: former, heading: 5)
        let sections = scene.questionnaire.measureSections.map { section -> HTML in
            let title = "\(scene.words.number(of: section)). \(scene.texts.title(section: section.id))"
            return "<h4>\(title)</h4>\n\(read.html(section, measure: measure.number))"
        }
        return Part(
            title: scene.shownTitle(of: measure), name: scene.words.title(of: measure, language: scene.answerLanguage).text,
            answers: "\(former.recommended(on: measure))\(sections)")
    }
}
