import Domain

/// An amount, its currency and its year.
enum MoneyField {
    /// The currencies of the member countries and their neighbours.
    static let currencies = [
        "EUR", "CHF", "GBP", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "ISK", "UAH", "RSD", "ALL", "MKD", "BAM", "GEL",
        "MDL",
    ]

    static func render(_ field: Field) -> HTML {
        let messages = field.messages
        let amount = LineInput(
            field: field, part: "amount", value: field.shownNumber("amount"), mode: .decimal, width: .number, autocomplete: "off")
        let year = LineInput(field: field, part: "year", value: field.value("year"), mode: .numeric, width: .year, autocomplete: "off")
        let entries = currencies.map { (value: $0, text: $0, language: messages.language.rawValue) }
        let currency = SelectList(field: field, part: "currency", entries: entries, empty: "–")
        return FieldFrame(field: field).group(
            """
            <div class="parts">
            \(amount.labelled(messages[FieldMessage.amount]))\
            <div class="part"><label for="\(field.id("currency"))">\(messages[FieldMessage.currency])</label>\(currency.html)</div>
            \(year.labelled(messages[FieldMessage.year]))</div>
            """)
    }
}
