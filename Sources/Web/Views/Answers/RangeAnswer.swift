import Domain

/// From one day or year to another; a missing end is a dash.
enum RangeAnswer {
    static func render(_ field: Field, from: String?, to: String?) -> HTML? {
        let from = from ?? "", to = to ?? ""
        guard !(from + to).isEmpty else { return nil }
        let ends = ["from": from.isEmpty ? "–" : from, "to": to.isEmpty ? "–" : to]
        return "<p>\(field.messages(AnswerMessage.range, ends))</p>"
    }
}
