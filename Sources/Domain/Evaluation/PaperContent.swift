/// Everything that stands in a paper at one moment.
package struct PaperContent: Hashable, Sendable {
    package var paper: Paper
    /// Each passage under its place and stored language; what was never written is not there.
    package var passages: [Key: SavedAnswer]
    /// Those that are not removed, by kind and position.
    package var items: [PaperItem]

    /// A passage's place and its language as it is stored.
    package struct Key: Hashable, Sendable {
        package var place: PassagePlace
        package var language: String

        /// The place in an edition.
        package init(_ place: PassagePlace, _ language: String) {
            self.place = place
            self.language = place.stored(language)
        }
    }

    package init(paper: Paper, passages: [Key: SavedAnswer], items: [PaperItem]) {
        self.paper = paper
        self.passages = passages
        self.items = items
    }

    /// What stands at a place of an edition; empty where nothing does.
    package func text(_ place: PassagePlace, _ language: String) -> String { passages[Key(place, language)]?.answer.text ?? "" }

    package func saved(_ place: PassagePlace, _ language: String) -> SavedAnswer { passages[Key(place, language)] ?? .none }

    package func items(_ kind: PaperItem.Kind) -> [PaperItem] { items.filter { $0.kind == kind } }

    /// The languages in which anything is written, the paper's own first.
    package var languages: [String] {
        let written = Set(passages.filter { !$0.key.language.isEmpty && !$0.value.answer.text.isBlank }.map(\.key.language))
        return [paper.language] + written.subtracting([paper.language]).sorted()
    }

    /// As it goes to a city that has these sections and measures, in its order. What is empty is left out, and so is what is about a measure that
    /// the judged version does not have; a strength or recommendation about such a measure is about the whole report.
    package func feedback(sections: [String], measures: [Int]) -> FeedbackContent {
        FeedbackContent(
            editions: languages.map { language in
                let places = sections.map(PassagePlace.section) + measures.map(PassagePlace.measure)
                let remarks = places.compactMap { place -> FeedbackContent.Remark? in
                    let text = text(place, language).trimmingSpaces
                    guard !text.isEmpty else { return nil }
                    return switch place {
                    case .measure(let number): FeedbackContent.Remark(section: "", measure: number, text: text)
                    case .section(let id): FeedbackContent.Remark(section: id, measure: 0, text: text)
                    default: nil
                    }
                }
                return FeedbackContent.Edition(
                    language: language, conclusion: text(.conclusion, language).trimmingSpaces, remarks: remarks,
                    strengths: released(.strength, language, measures), recommendations: released(.recommendation, language, measures))
            })
    }

    private func released(_ kind: PaperItem.Kind, _ language: String, _ measures: [Int]) -> [FeedbackContent.Item] {
        items(kind).compactMap { item in
            let text = text(.item(item.number), language).trimmingSpaces
            guard !text.isEmpty else { return nil }
            return switch ItemSubject(self.text(.about(item.number), language)) {
            case .point(let point): FeedbackContent.Item(measure: 0, point: point, text: text)
            case .measure(let number) where measures.contains(number): FeedbackContent.Item(measure: number, point: nil, text: text)
            case .whole, .measure: FeedbackContent.Item(measure: 0, point: nil, text: text)
            }
        }
    }
}

/// What keeps a feedback from being released, or should be looked at before. The raw value ends the message key `release.gap.<raw value>`.
package enum ReleaseGap: String, CaseIterable, Sendable {
    /// An edition has no conclusion.
    case conclusion
    /// Somebody of those it was given to has not confirmed what stands there now.
    case confirmation
    /// A text that two people changed waits for a decision.
    case beside
    /// A correction changes nothing.
    case unchanged
    /// A strength or recommendation stands in one edition only.
    case edition

    /// Whether the feedback cannot go before it is mended.
    package var isInTheWay: Bool { self != .edition }
}

extension String {
    var isBlank: Bool { AnswerText.isBlank(self) }
}
