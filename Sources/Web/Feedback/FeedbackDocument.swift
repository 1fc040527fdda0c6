import Domain

/// A released feedback on paper: every word of one edition.
package struct FeedbackDocument {
    let copy: FeedbackCopy
    let feedback: ReleasedFeedback
    let edition: FeedbackContent.Edition
    let author: String

    package init(copy: FeedbackCopy, feedback: ReleasedFeedback, edition: FeedbackContent.Edition, author: String) {
        self.copy = copy
        self.feedback = feedback
        self.edition = edition
        self.author = author
    }

    private var messages: Messages { copy.messages }
    private var time: ShownTime { ShownTime(messages: messages, zone: copy.cycle.zone) }

    package var document: Document {
        let title = messages(
            FeedbackMessage.title, ["year": String(copy.cycle.year), "member": copy.member.name(in: messages.language)])
        return Document(
            title: title, language: messages.language.rawValue, author: author,
            edges: Edges(
                title: title, mark: messages(FeedbackMessage.number, ["number": String(feedback.number)]),
                date: time.date(feedback.releasedAt), pageOf: messages[DocumentMessage.pageOf]),
            madeAt: feedback.releasedAt, blocks: [.heading(Heading(1, [Words(title)])), .facts(facts)] + blocks)
    }

    private var facts: [Fact] {
        var facts = [
            (messages[FeedbackMessage.releasedAt], time.moment(feedback.releasedAt)),
            (messages[FeedbackMessage.judged], messages(FeedbackMessage.version, ["version": String(feedback.reportVersion)])),
        ]
        if !feedback.reason.isEmpty { facts.append((messages[FeedbackMessage.reason], feedback.reason)) }
        return facts.map { Fact($0.0, [Words($0.1)]) }
    }

    /// The feedback's own words, which the letter sets as well.
    package var blocks: [Block] {
        [.heading(Heading(2, [Words(messages[FeedbackMessage.conclusion])])), paragraph(edition.conclusion)]
            + items(.strengths, edition.strengths) + items(.recommendations, edition.recommendations) + remarks
    }

    private var remarks: [Block] {
        guard !edition.remarks.isEmpty else { return [] }
        return [.heading(Heading(2, [Words(messages[FeedbackMessage.remarks])]))]
            + edition.remarks.flatMap { [.heading(Heading(3, [copy.place($0)])), paragraph($0.text)] }
    }

    private func items(_ title: FeedbackMessage, _ items: [FeedbackContent.Item]) -> [Block] {
        guard !items.isEmpty else { return [] }
        let lines = items.map { item -> Line in
            let about = copy.about(item).map { [Words("\($0.text): ", language: $0.language)] } ?? []
            return about + [words(item.text)]
        }
        return [.heading(Heading(2, [Words(messages[title])])), .list(lines)]
    }

    private func paragraph(_ text: String) -> Block { .paragraph([words(text)], .answer) }

    private func words(_ text: String) -> Words { copy.words.words(text, language: edition.language) }
}
