import Domain
import UseCases

/// Answers questions as a city might: anything that can be submitted, the same each time.
struct DemoFiller {
    var city: DemoCity
    var words: DemoWords
    var questionnaire: Questionnaire
    /// The cycle's year.
    var year: Int
    /// Begins the name of every throw of the dice, so that a city does not answer the same in every cycle.
    var edition = ""

    /// Answers to what is shown and unanswered in a section, each based on the revision that was read.
    ///
    /// - Parameters:
    ///   - known: answers that are certain, by question.
    ///   - sheet: the report's answers so far.
    func answers(to section: Section, measure: Int, known: [String: Answer], sheet: AnswerSheet) -> [SaveAnswers.Typed] {
        var visibility = Visibility(questionnaire: questionnaire, answers: sheet)
        var typed: [SaveAnswers.Typed] = []
        // In order: a condition looks at earlier questions only.
        for question in section.questions where visibility.isShown(question, measure: measure) {
            let key = AnswerKey(measure: measure, question: question.id)
            var saved = visibility.answers.saved(key)
            let dice = DemoDice("\(edition)\(city.member.slug)/\(measure)/\(question.id)")
            let answer =
                known[question.id]
                ?? (saved.answer.isEmpty ? DemoAnswer(filler: self, dice: dice, question: question).answer : saved.answer)
            guard answer != saved.answer else { continue }
            typed.append(SaveAnswers.Typed(question: question.id, answer: answer, base: saved.revision))
            saved.answer = answer
            visibility.answers.answers[key] = saved
        }
        return typed
    }
}
