/// A questionnaire's questions by id. Built once per version and shared.
package struct QuestionIndex: Sendable {
    /// A question and where it stands.
    package struct Place: Sendable {
        package var question: Question
        package var section: Section
        package var isPerMeasure: Bool
    }

    package let questions: [String: Place]
    private let sources: [String: [String]]

    package init(_ questionnaire: Questionnaire) {
        var questions: [String: Place] = [:]
        for level in questionnaire.levels {
            for section in level.sections {
                for question in section.questions {
                    questions[question.id] = Place(question: question, section: section, isPerMeasure: level.isPerMeasure)
                }
            }
        }
        self.questions = questions
        var sources: [String: [String]] = [:]
        let language = questionnaire.questions.filter { $0.prefill == .language }.map(\.id)
        for section in questionnaire.levels.flatMap(\.sections) {
            let own = Set(section.questions.map(\.id))
            let needed = section.questions.reduce(into: Set(language)) { $0.formUnion(Self.needs(of: $1, questions)) }
            sources[section.id] = needed.subtracting(own).sorted()
        }
        self.sources = sources
    }

    /// Questions of other sections whose answers a section's page needs: those its conditions and derived values look at, and theirs, and the
    /// language in which the city answers.
    package func sources(of section: Section) -> [String] { sources[section.id] ?? [] }

    private static func needs(of question: Question, _ questions: [String: Place]) -> Set<String> {
        var direct = question.condition?.questions ?? []
        if case .derived(.sizeClass(let source)) = question.kind { direct.insert(source) }
        // A condition points to what stands earlier, so this ends.
        return direct.reduce(into: direct) { all, id in
            if let place = questions[id], id != question.id { all.formUnion(needs(of: place.question, questions)) }
        }
    }
}
