import Domain

extension Context {
    /// The words around a report, in this request's language.
    package func words(_ questionnaire: Questionnaire, _ texts: QuestionnaireTexts, memberLanguage: String) -> ReportWords {
        ReportWords(
            questionnaire: questionnaire, texts: texts, messages: messages, memberLanguage: memberLanguage,
            sizeLine: Int64(application.configuration[number: .sizeLine]))
    }
}
