import Domain
import Store
import UseCases
import Web

/// What the version says, from which an update started, beside the answers of a section's page.
struct SectionChange {
    let version: Int
    let frozen: AnswerSheet
    /// Whether the version has the page's measure at all.
    let hasMeasure: Bool

    /// Nil unless an update is being written. The frozen version is read once and kept: it never changes.
    static func load(_ scene: ReportScene, _ place: SectionPlace, _ reader: Reader) throws -> SectionChange? {
        guard let report = scene.desk.report, report.state == .updating, let last = scene.submissions.last,
            let content = try scene.context.application.shelf.frozen(report, version: last.version, viewer: scene.viewer, from: reader)
        else { return nil }
        return SectionChange(
            version: last.version,
            frozen: AnswerSheet(index: scene.desk.volume.index, answers: content.answers),
            hasMeasure: place.measure == 0 || content.measures.contains(place.measure))
    }

    /// Under a question whose answer has changed: what stood there.
    func render(_ scene: ReportScene, _ place: SectionPlace, _ question: Question, _ answers: AnswerSheet) -> HTML {
        let key = AnswerKey(measure: place.measure, question: question.id)
        let now = (answers[key] ?? Answer()).withoutHiddenTexts, then = frozen[key] ?? Answer()
        guard now != then, hasMeasure, !question.kind.isDerived else { return "" }
        let messages = scene.messages, values = ["version": String(version)]
        if then.isEmpty { return "<p class=\"field-links\">\(messages(UpdateMessage.newSince, values))</p>\n" }
        let change = ReportDifferences.Change(key: key, before: then, after: now)
        let view = AnswerChange(scene: scene, question: question, section: place.section, before: frozen, after: answers)
        return """
            <details class="more"><summary>\(messages(UpdateMessage.changedSince, values))</summary>
            \(view.render(change))</details>

            """
    }
}
