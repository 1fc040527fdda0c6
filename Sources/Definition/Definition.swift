import Domain

// room: Definition
/// A questionnaire as its definition file describes it: the structure, and beside it the words.
package struct Definition: Sendable, Equatable {
    package var questionnaire: Questionnaire
    /// By language, then by key. The keys are those that `QuestionnaireTexts` looks up.
    package var texts: [String: [String: String]]
    /// What does not stop anybody: translations that are missing and fall back to the first language.
    package var warnings: [DefinitionProblem]

    package init(questionnaire: Questionnaire, texts: [String: [String: String]], warnings: [DefinitionProblem] = []) {
        self.questionnaire = questionnaire
        self.texts = texts
        self.warnings = warnings
    }
}
