import Domain

/// What a question's field or answer is drawn with, besides the question and the answer.
package struct FieldContext: Sendable {
    package var messages: Messages
    package var texts: QuestionnaireTexts
    /// The steps of questions of kind `scale`.
    package var scale: [Option]
    /// What is wrong with this question's answer; empty as long as nobody asked.
    package var problems: [AnswerProblem]
    /// The language the city answers in (BCP 47).
    package var answerLanguage: String
    /// The number to show, such as "2.5".
    package var number: String
    /// What someone else saved meanwhile; the field then holds what was typed.
    package var conflict: SavedAnswer?
    /// The time zone of the conflict's time (IANA name).
    package var zone: String
    /// The words of a derived value; nil while there is none.
    package var derivedText: String?
    package var attachmentName: String?
    package var attachmentAddress: Address?
    /// The number that the member list has, where the question asks for the same one.
    package var listed: Int64?
    /// The account of whoever reads the page: a conflict with one's own text of another window is worded so.
    package var viewer: Int64?
    /// What stands between the help and the controls, such as the answer of the city's earlier report.
    package var before: HTML = ""
    /// What stands under the controls, such as the way to the answer's history.
    package var after: HTML = ""

    package init(
        messages: Messages, texts: QuestionnaireTexts, scale: [Option], problems: [AnswerProblem] = [], answerLanguage: String,
        number: String,
        conflict: SavedAnswer? = nil, zone: String = "UTC", derivedText: String? = nil, attachmentName: String? = nil,
        attachmentAddress: Address? = nil
    ) {
        self.messages = messages
        self.texts = texts
        self.scale = scale
        self.problems = problems
        self.answerLanguage = answerLanguage
        self.number = number
        self.conflict = conflict
        self.zone = zone
        self.derivedText = derivedText
        self.attachmentName = attachmentName
        self.attachmentAddress = attachmentAddress
    }
}
