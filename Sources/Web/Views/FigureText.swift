import Domain

/// An official number of inhabitants in words.
package enum FigureText {
    /// Such as "98 000 inhabitants (2025)".
    package static func words(_ figure: Figure, _ messages: Messages) -> String {
        let number = Numeral.shown(String(figure.inhabitants), language: messages.language)
        guard let year = figure.year else { return messages(FigureMessage.undated, ["number": number]) }
        return messages(FigureMessage.dated, ["number": number, "year": String(year)])
    }
}
