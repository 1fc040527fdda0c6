import Domain
import HTTP

/// Which release and which edition a request for a feedback wants: `number`, `language`, and `changes` to see what was corrected.
package struct FeedbackChoice {
    package let feedback: ReleasedFeedback
    package let edition: FeedbackContent.Edition
    /// The release before it in the same language; nil for the first.
    package let before: FeedbackContent.Edition?
    package let isNewest: Bool
    private let showsChanges: Bool

    /// Without a wish the latest release in the page's language, else in the city's, else in English. Nil for a number that is not there.
    package init?(_ reading: FeedbackReading, _ context: Context) {
        let query = context.request.query
        let number = query.first("number").map { Int($0) ?? 0 } ?? reading.releases.count
        guard let feedback = reading.releases.first(where: { $0.number == number }) else { return nil }
        let wished = query.first("language") ?? context.language.rawValue
        let own = reading.copy.member.language
        let editions = feedback.content.editions
        guard let edition = editions.first(where: { $0.language == wished }) ?? feedback.content.edition(own) else { return nil }
        self.feedback = feedback
        self.edition = edition
        before = reading.releases.first { $0.number == number - 1 }?.content.editions.first { $0.language == edition.language }
        isNewest = number == reading.releases.count
        showsChanges = query.first("changes") != nil
    }

    /// What the changes are shown against; nil while they are not asked for.
    package var shown: FeedbackContent.Edition? { showsChanges ? before : nil }

    /// The same choice in an address.
    package var query: String { "number=\(feedback.number)&language=\(edition.language)" }

    /// The editions to choose from; nothing where there is one.
    package func languages(_ context: Context) -> HTML {
        guard feedback.content.editions.count > 1 else { return "" }
        let items = feedback.content.editions.map { other -> HTML in
            let name = LanguageName.of(other.language, in: context.language)
            if other.language == edition.language { return "<li aria-current=\"true\">\(name)</li>\n" }
            return "<li><a href=\"\(context.request.path)?number=\(feedback.number)&language=\(other.language)\">\(name)</a></li>\n"
        }
        return """
            <nav class="editions" aria-label="\(context.messages[FeedbackMessage.languages])"><ul>
            \(items)</ul></nav>

            """
    }
}
