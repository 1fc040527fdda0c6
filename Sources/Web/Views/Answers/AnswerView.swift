import Domain

/// An answer as it is read: on the check page, the receipt and in print. Texts flow with their line breaks; nothing is cut.
package enum AnswerView {
    /// Says "Not provided" where there is no answer. What cannot be read as its kind is shown as typed.
    package static func render(question: Question, answer: Answer, context: FieldContext) -> HTML {
        content(Field(question: question, answer: answer, context: context))
            ?? "<p class=\"not-provided\">\(context.messages[ViewMessage.notProvided])</p>"
    }

    private static func content(_ field: Field) -> HTML? {
        switch field.question.kind {
        case .text, .long: WordsAnswer.render(field)
        case .year: plain(field.value())
        case .single(let choice), .multi(let choice, _): ChoiceAnswer.render(field, options: choice.options)
        case .yesNo: ChoiceAnswer.render(field, options: [])
        case .scale: ChoiceAnswer.render(field, options: field.context.scale)
        case .integer, .decimal: NumberAnswer.render(field, unit: field.words.find("question.\(field.question.id).unit"))
        case .percent: NumberAnswer.render(field, unit: "%")
        case .date: DateAnswer.render(field, prefix: "").flatMap(plain)
        case .dateRange:
            RangeAnswer.render(field, from: DateAnswer.render(field, prefix: "from."), to: DateAnswer.render(field, prefix: "to."))
        case .yearRange: RangeAnswer.render(field, from: field.value("from"), to: field.value("to"))
        case .url: AddressAnswer.web(field.value())
        case .email: AddressAnswer.mail(field.value())
        case .money: MoneyAnswer.render(field)
        case .matrix(let rows, let columns): MatrixAnswer.render(field, rows: rows, columns: columns)
        case .table(let columns, let max): TableAnswer.render(field, columns: columns, max: max)
        case .file: field.context.attachmentName.flatMap(plain)
        case .derived: field.context.derivedText.flatMap(plain)
        }
    }

    static func plain(_ text: String) -> HTML? { text.isEmpty ? nil : "<p>\(text)</p>" }
}
