import Domain
import HTTP
import UseCases
import Web

/// The list of what changed.
struct ChangesView {
    let scene: ReportScene
    let differences: ReportDifferences
    /// The later of two frozen versions; nil for an update that is being written.
    let version: Int?
    let before: AnswerSheet
    let after: AnswerSheet

    private var messages: Messages { scene.messages }

    func page() -> Response {
        let last = String(scene.submissions.last?.version ?? 1)
        let title =
            version.map { messages(UpdateMessage.betweenTitle, ["old": String($0 - 1), "new": String($0)]) }
            ?? messages(UpdateMessage.changesTitle, ["version": last])
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))<h1>\(title)</h1>
            \(differences.isEmpty ? "<p>\(messages[UpdateMessage.noChanges])</p>" : "")
            \(file)\(measures)
            \(scene.questionnaire.citySections.map { section($0, measure: nil) })
            \(kept.map { measure in scene.questionnaire.measureSections.map { section($0, measure: measure) } }.map { $0.joined() })
            """
        return scene.page(title, main: main)
    }

    /// Measures with changed answers, by number.
    private var kept: [Int] { Set(differences.changes.keys.map(\.measure)).subtracting([0]).sorted() }

    private var file: HTML {
        guard let change = differences.attachment else { return "" }
        let none = messages[UpdateMessage.noFile]
        let words = messages(UpdateMessage.fileChange, ["before": change.before ?? none, "after": change.after ?? none])
        return "<h2>\(messages[UpdateMessage.file])</h2>\n<p>\(words)</p>"
    }

    private var measures: HTML {
        let order: HTML = differences.isReordered ? "<p>\(messages[UpdateMessage.reordered])</p>" : ""
        return list(differences.added, .added, language: scene.answerLanguage(after))
            + list(differences.removed, .removed, language: scene.answerLanguage(before)) + order
    }

    private func list(_ measures: [Measure], _ title: UpdateMessage, language: String) -> HTML {
        guard !measures.isEmpty else { return "" }
        let items = measures.map { measure -> HTML in "<li>\(MeasureTitle.render(measure, language: language, messages))</li>\n" }
        return "<h2>\(messages[title])</h2>\n<ul>\n\(items)</ul>"
    }

    private func section(_ section: Section, measure: Int?) -> HTML {
        let number = measure ?? 0
        let changed = section.questions.compactMap { question -> (Question, ReportDifferences.Change)? in
            differences.changes[AnswerKey(measure: number, question: question.id)].map { (question, $0) }
        }
        guard !changed.isEmpty else { return "" }
        let items = changed.map { question, change -> HTML in
            """
            <li><h3>\(scene.words.number(of: question, in: section)) \(scene.texts.text(question: question.id))</h3>
            \(AnswerChange(scene: scene, question: question, section: section, before: before, after: after).render(change))</li>

            """
        }
        let name: HTML? = measure.map { number in
            let title = after[AnswerKey(measure: number, question: Measure.titleQuestion)]?.text ?? ""
            return """
                <span class="caption">\(MeasureTitle.render(Measure(number: number, position: number, title: title), language: scene.answerLanguage(after), messages))</span>
                """
        }
        return """
            <h2>\(name) \(scene.number(of: section)). \(scene.texts.title(section: section.id))</h2>
            <ul class="history">
            \(items)</ul>
            """
    }
}

/// One answer before and now.
struct AnswerChange {
    let scene: ReportScene
    let question: Question
    let section: Section
    let before: AnswerSheet
    let after: AnswerSheet

    /// In texts what changed, word by word; other answers as they were and are.
    func render(_ change: ReportDifferences.Change) -> HTML {
        let messages = scene.messages
        switch question.kind {
        case .text, .long:
            if !change.before.isEmpty && !change.after.isEmpty {
                return DifferenceView.render(
                    from: change.before.text, to: change.after.text, language: scene.answerLanguage(after), messages)
            }
        default: break
        }
        return """
            <p class="caption">\(messages[UpdateMessage.before])</p>\(view(change.before, before))
            <p class="caption">\(messages[UpdateMessage.after])</p>\(view(change.after, after))
            """
    }

    func view(_ answer: Answer, _ sheet: AnswerSheet) -> HTML {
        let context = FieldContext(
            messages: scene.messages, texts: scene.texts, scale: scene.questionnaire.scale, answerLanguage: scene.answerLanguage(sheet),
            number: scene.words.number(of: question, in: section), zone: scene.desk.cycle.zone)
        return AnswerView.render(question: question, answer: answer, context: context)
    }
}
