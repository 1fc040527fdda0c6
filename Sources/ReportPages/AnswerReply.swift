import Domain
import UseCases
import Web

/// What the page's script is told about the answer it sent.
struct AnswerReply {
    let view: SectionView
    let question: Question
    let outcome: SaveAnswers.Outcome
    /// What the person has chosen where two texts stood side by side; nil where none did.
    let decision: BesideDecision?
    /// The questions on the page with the revisions it shows; nil where it did not say.
    let page: [String: Int64]?

    /// In JSON; what is nil is left out, so that the usual one is a line.
    struct Contents: Encodable {
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

    var contents: Contents {
        let news = PageNews(scene: view.scene, place: view.place, contents: view.contents)
        let standing = view.contents.visibility.answers.saved(AnswerKey(measure: view.place.measure, question: question.id))
        let answered = outcome.saved.first ?? outcome.unchanged.first
        var contents = Contents(
            question: question.id, base: answered?.base ?? standing.revision,
            time: standing.revision == 0 ? nil : news.time(standing.savedAt),
            here: news.here, newer: news.newer(than: page, except: question.id), follow: changesPage ? true : nil, derived: derived)
        if let conflict = outcome.conflicts.first {
            contents.base = conflict.saved.revision
            contents.text = view.scene.messages(ConflictMessage.title, ["who": conflict.saved.savedBy])
            contents.html = view.field(question).text
        } else if decision == .later {
            contents.time = nil
            contents.text = view.scene.messages[SavingMessage.beside]
        } else if let answered, answered.joined != nil || decision == .join {
            contents.revision = answered.revision == answered.base ? nil : answered.revision
            contents.text = sentence(news, standing)
            contents.html = view.field(question).text
        }
        return contents
    }

    /// Why the page shows another text than what was typed.
    private func sentence(_ news: PageNews, _ standing: SavedAnswer) -> String {
        if decision == .join { return view.scene.messages[SectionMessage.both] }
        return outcome.saved.isEmpty ? news.sentence(on: standing) : view.scene.messages[SectionMessage.joined]
    }

    private var changesPage: Bool {
        guard let page else { return false }
        return Set(view.contents.visibility.shown(in: view.place.section, measure: view.place.measure).map(\.id)) != Set(page.keys)
    }

    private var derived: [String: String]? {
        let values = view.place.section.questions.compactMap { other -> (String, String)? in
            guard case .derived(.sizeClass(let source)) = other.kind, source == question.id else { return nil }
            let words = view.scene.derived(other, view.contents.visibility.answers) ?? view.scene.messages[FieldMessage.derivedEmpty]
            return (FieldName.elementId(other.id), words)
        }
        return values.isEmpty ? nil : Dictionary(uniqueKeysWithValues: values)
    }
}
