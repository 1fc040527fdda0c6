/// What the library's search knows of a published report (`measure` is 0) or of one of its measures. It is made of published answers only.
package struct LibraryEntry: Hashable, Sendable {
    package var measure: Int
    /// Its place in the report, 0 for the report itself.
    package var position: Int
    /// The measure's title; empty for the report itself.
    package var title: String
    package var summary: String
    /// Every published word, a paragraph an answer.
    package var text: String
    /// What it can be found by, besides its words.
    package var tags: Set<Tag>

    /// An option of a question that the library uses.
    package struct Tag: Hashable, Sendable {
        package var use: LibraryUse
        package var option: String

        package init(_ use: LibraryUse, _ option: String) {
            self.use = use
            self.option = option
        }
    }

    package init(measure: Int, position: Int, title: String, summary: String, text: String, tags: Set<Tag>) {
        self.measure = measure
        self.position = position
        self.title = title
        self.summary = summary
        self.text = text
        self.tags = tags
    }

    /// The entries of a report: itself first, then its measures.
    ///
    /// - Parameter content: what `SubmissionContent.published` has left of it.
    package static func entries(of content: SubmissionContent, in questionnaire: Questionnaire) -> [LibraryEntry] {
        let report = entry(content.answers, questionnaire.citySections, measure: 0, position: 0, questionnaire)
        return [report]
            + content.measures.enumerated().map { place, measure in
                entry(measure.answers, questionnaire.measureSections, measure: measure.number, position: place + 1, questionnaire)
            }
    }

    private static func entry(
        _ answers: [String: SubmissionContent.Entry], _ sections: [Section], measure: Int, position: Int, _ questionnaire: Questionnaire
    ) -> LibraryEntry {
        var entry = LibraryEntry(
            measure: measure, position: position, title: answers[Measure.titleQuestion]?.text ?? "", summary: "", text: "", tags: [])
        var words: [String] = []
        for question in sections.flatMap(\.questions) {
            guard let given = answers[question.id] else { continue }
            let answer = Answer(given.text, parts: given.parts)
            words += question.kind.words(of: answer)
            switch question.library {
            case .summary: entry.summary = answer.text
            case .point, .form, .offer, .need:
                if let use = question.library {
                    entry.tags.formUnion(answer.options.map { Tag(use, String($0)) }.filter { $0.option != Choice.unknown })
                }
            case .contact, .never, nil: break
            }
        }
        entry.text = words.filter { !AnswerText.isBlank($0) }.joined(separator: "\n")
        return entry
    }
}

extension QuestionKind {
    /// What of an answer is in the city's own words; options, numbers and web addresses are not.
    fileprivate func words(of answer: Answer) -> [String] {
        switch self {
        case .text, .long, .email: [answer.text]
        case .single, .multi, .scale, .integer, .decimal, .percent:
            answer.parts.sorted { $0.key < $1.key }.filter { $0.key != "year" }.map(\.value)
        case .table(let columns, let max):
            (1...max).flatMap { row in columns.filter { $0.kind == .text }.map { answer[part: "\(row).\($0.id)"] } }
        case .yesNo, .year, .date, .dateRange, .yearRange, .url, .money, .matrix, .file, .derived: []
        }
    }
}
