import Domain

/// The questionnaire as a table: a row for every question.
package struct QuestionTable {
    let words: ReportWords

    package init(words: ReportWords) { self.words = words }

    static let columns = ["question_id", "number", "level", "section", "question", "help", "needed", "condition", "options"]

    package var rows: [[String]] {
        [Self.columns]
            + words.questionnaire.levels.flatMap { level in
                level.sections.flatMap { section in section.questions.map { row($0, section, level) } }
            }
    }

    private func row(_ question: Question, _ section: Section, _ level: Level) -> [String] {
        let texts = words.texts
        return [
            question.id, words.number(of: question, in: section), texts.title(level: level.id), texts.title(section: section.id),
            texts.text(question: question.id), texts.help(question: question.id) ?? "", question.requirement.rawValue,
            question.condition.map { ConditionWords(words: words).sentence($0) } ?? "",
            BlankAnswer(words: words, question: question).options.joined(separator: "\n"),
        ]
    }
}
