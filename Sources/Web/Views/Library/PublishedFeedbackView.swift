import Domain
import UseCases

/// The council's feedback beside a published report: as it was released last, with what was corrected.
struct PublishedFeedbackView {
    let view: PublishedView

    private var messages: Messages { view.messages }

    /// What is said about the whole report and its city's level; nothing where no feedback is published.
    var report: HTML {
        guard let released = view.desk.feedback.last, let edition = edition(released) else { return "" }
        let sections = view.desk.questionnaire.citySections.filter { section in
            edition.remarks.contains { $0.measure == 0 && $0.section == section.id }
        }
        let remarks = sections.map { section -> HTML in
            """
            <h3>\(view.words.texts.title(section: section.id))</h3>
            \(edition.remarks.filter { $0.measure == 0 && $0.section == section.id }.map { words($0.text, edition) })
            """
        }
        return """
            <section class="feedback" aria-labelledby="feedback">
            <h2 id="feedback">\(messages[PublishedMessage.feedback])</h2>
            \(head(released))
            <h3>\(messages[PublishedMessage.conclusion])</h3>
            \(words(edition.conclusion, edition))
            \(items(edition.strengths.filter { $0.measure == 0 }, .strengths, edition))
            \(items(edition.recommendations.filter { $0.measure == 0 }, .recommendations, edition))
            \(remarks)
            </section>
            """
    }

    /// What is said about one measure; nothing where nothing is.
    func measure(_ number: Int) -> HTML {
        guard let released = view.desk.feedback.last, let edition = edition(released) else { return "" }
        let remarks = edition.remarks.filter { $0.measure == number }
        let strengths = edition.strengths.filter { $0.measure == number }
        let recommendations = edition.recommendations.filter { $0.measure == number }
        guard !remarks.isEmpty || !strengths.isEmpty || !recommendations.isEmpty else { return "" }
        return """
            <section class="feedback" aria-labelledby="feedback">
            <h2 id="feedback">\(messages[PublishedMessage.feedback])</h2>
            \(head(released))
            \(remarks.map { words($0.text, edition) })
            \(items(strengths, .strengths, edition))
            \(items(recommendations, .recommendations, edition))
            </section>
            """
    }

    /// To which version it refers, when it was released, and whether it was corrected since the first time.
    private func head(_ released: ReleasedFeedback) -> HTML {
        let of = messages(
            PublishedMessage.feedbackOf, ["version": String(released.reportVersion), "when": view.time.date(released.releasedAt)])
        guard released.number > 1 else { return "<p class=\"quiet\">\(of)</p>" }
        let corrected = messages(
            PublishedMessage.corrected, ["when": view.time.date(released.releasedAt), "reason": released.reason])
        return "<p class=\"quiet\">\(of)</p>\(Notice.info("<p>\(corrected)</p>"))"
    }

    private func edition(_ released: ReleasedFeedback) -> FeedbackContent.Edition? {
        released.content.edition(messages.language.rawValue)
    }

    private func items(_ items: [FeedbackContent.Item], _ title: PublishedMessage, _ edition: FeedbackContent.Edition) -> HTML {
        guard !items.isEmpty else { return "" }
        let lines = items.map { item -> HTML in
            let point: HTML? = item.point.map { "<strong>\(messages(PublishedMessage.onPoint, ["number": String($0)]))</strong> " }
            return "<li>\(point)<span class=\"words\" lang=\"\(edition.language)\">\(item.text)</span></li>\n"
        }
        return "<h3>\(messages[title])</h3>\n<ul>\n\(lines)</ul>"
    }

    private func words(_ text: String, _ edition: FeedbackContent.Edition) -> HTML {
        "<p class=\"words\" lang=\"\(edition.language)\">\(text)</p>\n"
    }
}
