import Domain
import UseCases

/// What the script of a page that saves itself is told about the text it sent.
package struct SavingReply {
    /// As it is after saving.
    let view: any WritingPage
    let question: Question
    let outcome: SaveAnswers.Outcome
    /// What the person has chosen where two texts stood side by side; nil where none did.
    let decision: BesideDecision?
    /// The questions on the page with the revisions it shows; nil where it did not say.
    let page: [String: Int64]?

    package init(
        view: any WritingPage, question: Question, outcome: SaveAnswers.Outcome, decision: BesideDecision?, page: [String: Int64]?
    ) {
        self.view = view
        self.question = question
        self.outcome = outcome
        self.decision = decision
        self.page = page
    }

    /// In JSON; what is nil is left out, so that the usual one is a line.
    package struct Contents: Encodable {
        var question: String
        /// What the next request has to name as its base.
        var base: Int64
        /// The revision of the whole text in `html`, where what was typed goes on from another one.
        var revision: Int64?
        /// When it was saved, as shown.
        var time: String?
        /// A sentence about what somebody else did.
        var text: String?
        /// The field as it is now: with both texts of a conflict, or with what stands in the report.
        var html: String?
        var here: String?
        var newer: [PageNews.Newer]?
        /// Whether other questions are shown now than those on the page.
        var follow: Bool?
        /// Values that follow from this answer, by the ids of their elements.
        var derived: [String: String]?
    }

    package var contents: Contents {
        let news = PageNews(view)
        let standing = view.standing(question.id)
        let answered = outcome.saved.first ?? outcome.unchanged.first
        var contents = Contents(
            question: question.id, base: answered?.base ?? standing.revision,
            time: standing.revision == 0 ? nil : news.time(standing.savedAt),
            here: news.here, newer: news.newer(than: page, except: question.id), follow: changesPage ? true : nil,
            derived: view.derived(from: question))
        if let conflict = outcome.conflicts.first {
            contents.base = conflict.saved.revision
            contents.text = view.context.messages(ConflictMessage.title, ["who": conflict.saved.savedBy])
            contents.html = view.field(question).text
        } else if decision == .later {
            contents.time = nil
            contents.text = view.context.messages[SavingMessage.beside]
        } else if let answered, answered.joined != nil || decision == .join {
            contents.revision = answered.revision == answered.base ? nil : answered.revision
            contents.text = sentence(news, standing)
            contents.html = view.field(question).text
        }
        return contents
    }

    /// Why the page shows another text than what was typed.
    private func sentence(_ news: PageNews, _ standing: SavedAnswer) -> String {
        if decision == .join { return view.context.messages[SectionMessage.both] }
        return outcome.saved.isEmpty ? news.sentence(on: standing) : view.context.messages[SectionMessage.joined]
    }

    private var changesPage: Bool { page.map { view.isOther(than: Set($0.keys)) } ?? false }
}
