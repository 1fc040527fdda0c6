extension SubmissionContent {
    /// Every frozen answer under its key.
    package func saved(at submittedAt: Instant) -> [AnswerKey: SavedAnswer] {
        var answers: [AnswerKey: SavedAnswer] = [:]
        for (measure, entries) in [(0, self.answers)] + measures.map({ ($0.number, $0.answers) }) {
            for (question, entry) in entries {
                answers[AnswerKey(measure: measure, question: question)] = SavedAnswer(
                    answer: Answer(entry.text, parts: entry.parts), revision: 0, savedByAccount: nil, savedBy: "", savedAt: submittedAt)
            }
        }
        return answers
    }

    /// The frozen measures in the city's order, with their titles.
    package var listedMeasures: [Measure] {
        measures.enumerated().map { place, entry in
            Measure(number: entry.number, position: place + 1, title: entry.answers[Measure.titleQuestion]?.text ?? "")
        }
    }
}
