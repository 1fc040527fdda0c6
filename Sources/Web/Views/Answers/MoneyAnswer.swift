import Domain

/// An amount with its currency and year.
enum MoneyAnswer {
    static func render(_ field: Field) -> HTML? { text(field).flatMap(AnswerView.plain) }

    /// Nil where none of the three parts is filled.
    static func text(_ field: Field) -> String? {
        let amount = [field.shownNumber("amount"), field.value("currency")].filter { !$0.isEmpty }.joined(separator: "\u{A0}")
        let year = field.value("year")
        guard !(amount + year).isEmpty else { return nil }
        if year.isEmpty { return amount }
        return field.messages(AnswerMessage.amountInYear, ["amount": amount.isEmpty ? "–" : amount, "year": year])
    }
}
