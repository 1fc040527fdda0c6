import Domain

/// A question as it is answered. Everything typed comes back as it was typed, right or wrong.
package enum FieldView {
    /// A list to unfold, however few there are to choose from. `empty` is what choosing nothing means.
    package static func list(question: Question, answer: Answer, context: FieldContext, choice: Choice, empty: String) -> HTML {
        let field = Field(question: question, answer: answer, context: context)
        let entries = choice.options.map {
            (value: $0.id, text: context.texts[$0.text], language: context.texts.language(of: $0.text))
        }
        return FieldFrame(field: field).labelled(SelectList(field: field, entries: entries, empty: empty).html)
    }

    /// The field of the question's kind. Its names are the question's id, or `id.part` for fields of several parts.
    package static func render(question: Question, answer: Answer, context: FieldContext) -> HTML {
        let field = Field(question: question, answer: answer, context: context)
        return switch question.kind {
        case .text(let limit): TextField.render(field, limit: limit)
        case .long(let limit): LongField.render(field, limit: limit)
        case .single(let choice): SingleField.render(field, choice: choice)
        case .multi(let choice, let max): MultiField.render(field, choice: choice, max: max)
        case .yesNo(let strict): YesNoField.render(field, strict: strict)
        case .scale(let strict): ScaleField.render(field, strict: strict)
        case .integer: NumberField.render(field, mode: .numeric)
        case .decimal: NumberField.render(field, mode: .decimal)
        case .percent: NumberField.render(field, mode: .decimal, unit: "%")
        case .year: YearField.render(field)
        case .date: DateField.render(field)
        case .dateRange: DateRangeField.render(field)
        case .yearRange: YearRangeField.render(field)
        case .url: AddressField.render(field, mode: .url)
        case .email: AddressField.render(field, mode: .email)
        case .money: MoneyField.render(field)
        case .matrix(let rows, let columns): MatrixField.render(field, rows: rows, columns: columns)
        case .table(let columns, let max): TableField.render(field, columns: columns, max: max)
        case .file: FileField.render(field)
        case .derived: DerivedField.render(field)
        }
    }
}
