import Domain

/// The words of a feedback in one language, as its city reads them.
package struct FeedbackView {
    let copy: FeedbackCopy
    let edition: FeedbackContent.Edition
    /// The edition of the release before it, to show what was corrected; nil to show the words alone.
    let before: FeedbackContent.Edition?
    /// Where the part of the report that a remark is about can be read; nil for nowhere.
    let link: (FeedbackContent.Remark) -> Address?

    package init(
        copy: FeedbackCopy, edition: FeedbackContent.Edition, before: FeedbackContent.Edition? = nil,
        link: @escaping (FeedbackContent.Remark) -> Address? = { _ in nil }
    ) {
        self.copy = copy
        self.edition = edition
        self.before = before
        self.link = link
    }

    private var messages: Messages { copy.messages }

    package var html: HTML {
        """
        <h2>\(messages[FeedbackMessage.conclusion])</h2>
        \(text(edition.conclusion, before?.conclusion))
        \(list(.strengths, edition.strengths, before?.strengths))\(list(.recommendations, edition.recommendations, before?.recommendations))\(remarks)
        """
    }

    private var remarks: HTML {
        let gone = (before?.remarks ?? []).filter { old in !edition.remarks.contains { $0.isAbout(old) } }
        let parts = edition.remarks.map { remark in
            (remark, before.map { old in old.remarks.first { $0.isAbout(remark) }?.text ?? "" })
        }
        let all = parts + gone.map { (FeedbackContent.Remark(section: $0.section, measure: $0.measure, text: ""), $0.text as String?) }
        guard !all.isEmpty else { return "" }
        let items = all.map { remark, old -> HTML in
            let place = copy.place(remark)
            let lang: HTML? = place.language.map { " lang=\"\($0)\"" }
            let answer: HTML? = link(remark).map {
                """
                <p class="field-links"><a href="\($0.path)">\(messages[FeedbackMessage.yourAnswer])<span class="unseen"> \(place.text)</span></a></p>

                """
            }
            return "<h3\(lang)>\(place.text)</h3>\n\(text(remark.text, old))\n\(answer)"
        }
        return "<h2>\(messages[FeedbackMessage.remarks])</h2>\n\(items)"
    }

    private func list(_ title: FeedbackMessage, _ items: [FeedbackContent.Item], _ old: [FeedbackContent.Item]?) -> HTML {
        let gone = (old ?? []).filter { item in !items.contains(item) }
        guard !items.isEmpty || !gone.isEmpty else { return "" }
        let lines = items.map { item -> HTML in
            let isNew = old.map { !$0.contains(item) } ?? false
            return self.item(item, isNew ? text("", item.text, isAdded: true) : text(item.text, nil))
        }
        let struck = gone.map { item -> HTML in self.item(item, text(item.text, "", isAdded: false)) }
        return "<h2>\(messages[title])</h2>\n<ol class=\"feedback-items\">\n\(lines)\(struck)</ol>\n"
    }

    private func item(_ item: FeedbackContent.Item, _ text: HTML) -> HTML {
        let about: HTML? = copy.about(item).map { words in
            let lang: HTML? = words.language.map { " lang=\"\($0)\"" }
            return "<p class=\"recommended-about\"\(lang)>\(words.text)</p>"
        }
        return "<li>\(about)\(text)</li>\n"
    }

    private func text(_ old: String, _ new: String, isAdded: Bool) -> HTML {
        isAdded
            ? DifferenceView.render(from: old, to: new, language: edition.language, messages)
            : DifferenceView.render(from: old, to: "", language: edition.language, messages)
    }

    /// As it is, or with what was changed of an older text.
    private func text(_ text: String, _ old: String?) -> HTML {
        if let old, old != text { return DifferenceView.render(from: old, to: text, language: edition.language, messages) }
        return "<p class=\"words\" lang=\"\(edition.language)\">\(text)</p>"
    }
}

extension FeedbackContent.Remark {
    /// Whether both are about the same part of the report.
    func isAbout(_ other: FeedbackContent.Remark) -> Bool { section == other.section && measure == other.measure }
}
