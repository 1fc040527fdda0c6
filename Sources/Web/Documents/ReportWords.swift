import Domain

/// The words around one member's report, the same on its pages and in its documents.
package struct ReportWords: Sendable {
    package var questionnaire: Questionnaire
    package var texts: QuestionnaireTexts
    package var messages: Messages
    /// The language in which the member usually answers.
    package var memberLanguage: String
    /// Inhabitants from which a member belongs to the larger prize category.
    package var sizeLine: Int64

    package init(questionnaire: Questionnaire, texts: QuestionnaireTexts, messages: Messages, memberLanguage: String, sizeLine: Int64) {
        self.questionnaire = questionnaire
        self.texts = texts
        self.messages = messages
        self.memberLanguage = memberLanguage
        self.sizeLine = sizeLine
    }

    /// The place of a section among all, from 1: the first half of a question's number.
    package func number(of section: Section) -> Int {
        let all = questionnaire.citySections + questionnaire.measureSections
        return (all.firstIndex { $0.id == section.id } ?? 0) + 1
    }

    /// A question's number as shown, such as "2.5".
    package func number(of question: Question, in section: Section) -> String { "\(number(of: section)).\(question.number)" }

    /// The language the city answers in: what it chose, else what the member list says.
    package func answerLanguage(_ answers: AnswerSheet) -> String {
        let question = questionnaire.questions.first { $0.prefill == .language }
        let chosen = question.flatMap { answers[AnswerKey(question: $0.id)]?.text } ?? ""
        return chosen.isEmpty || chosen == Choice.unknown ? memberLanguage : chosen
    }

    /// The words of a derived value; nil while what it comes from is missing.
    package func derived(_ question: Question, _ answers: AnswerSheet) -> String? {
        guard case .derived(.sizeClass(let source)) = question.kind, let text = answers[AnswerKey(question: source)]?.text,
            let number = Int64(text)
        else { return nil }
        let key: ReportMessage = SizeClass(inhabitants: number, line: sizeLine) == .small ? .sizeSmall : .sizeLarge
        return messages(key, ["line": Numeral.shown(String(sizeLine), language: messages.language)])
    }

    /// What a measure is called: its title in the city's language, or its number while it has none.
    package func title(of measure: Measure, language: String) -> Words {
        measure.title.isEmpty
            ? Words(messages(ReportMessage.untitled, ["number": String(measure.number)]))
            : words(measure.title, language: language)
    }

    /// Words of the questionnaire, marked with their language where it is not the page's.
    package subscript(key: String) -> Words { words(texts[key], language: texts.language(of: key)) }

    /// Nil where no language has the text.
    package func find(_ key: String) -> Words? { texts.find(key) == nil ? nil : self[key] }

    /// Words marked with their language where it is not the page's.
    package func words(_ text: String, language: String) -> Words {
        Words(text, language: language == messages.language.rawValue ? nil : language)
    }
}
