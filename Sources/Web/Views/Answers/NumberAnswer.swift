import Domain

/// A figure with unit, year and source.
enum NumberAnswer {
    static func render(_ field: Field, unit: HTML?) -> HTML? {
        let year = field.value("year"), note = field.value("note")
        guard !(field.value() + year + note).isEmpty else { return nil }
        // Behind words that are no number a unit would make no sense.
        let shownUnit: HTML? = Numeral.isCanonical(field.value()) ? unit.map { "\u{A0}\($0)" } : nil
        let shownYear: HTML? = year.isEmpty ? nil : " (\(field.messages(AnswerMessage.figureOf, ["year": year])))"
        let source: HTML? = note.isEmpty ? nil : "<p>\(field.messages[AnswerMessage.source]) \(WordsAnswer.inline(note, field))</p>"
        return "<p>\(field.shownNumber())\(shownUnit)\(shownYear)</p>\(source)"
    }
}
