import Domain
import UseCases
import Web

/// What the page's script is told about the answer it sent.
struct AnswerReply {
    let view: SectionView
    let question: Question
    let outcome: SaveAnswers.Outcome
    /// Nil where the other person's answer was chosen.
    let typed: Answer?
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
        var contents = Contents(
            question: question.id, base: standing.revision, time: standing.revision == 0 ? nil : news.time(standing.savedAt),
            here: news.here, newer: news.newer(than: page, except: question.id), follow: changesPage ? true : nil, derived: derived)
        if let conflict = outcome.conflicts.first {
            contents.base = conflict.saved.revision
            contents.text = view.scene.messages(ConflictMessage.title, ["who": conflict.saved.savedBy])
            contents.html = view.field(question).text
        } else if typed == nil || (outcome.saved.isEmpty && typed != standing.answer) {
            // The person left the answer as it was, or took the other's: the page shows what stands in the report.
            contents.text = news.sentence(on: standing)
            contents.html = view.field(question).text
        }
        return contents
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
