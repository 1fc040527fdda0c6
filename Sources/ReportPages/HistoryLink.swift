import Domain
import Web

/// The way from an answer to its history.
enum HistoryLink {
    /// Nothing where nothing was ever saved or nothing is typed.
    static func render(_ scene: ReportScene, _ question: Question, _ answers: AnswerSheet, measure: Int) -> HTML {
        guard answers.saved(AnswerKey(measure: measure, question: question.id)).revision > 0 else { return "" }
        let address = Address.history(year: scene.year, member: scene.member, number: measure, question: question.id)
        return """
            <p class="field-links"><a href="\(address.path)">\(scene.messages[SectionMessage.history])\
            <span class="unseen"> \(scene.texts.text(question: question.id))</span></a></p>

            """
    }
}
