/// What stands around an answer where it is read, not typed.
package enum AnswerMessage: String, MessageKey {
    case figureOf = "answer.figure-of"
    case source = "answer.source"
    case range = "answer.range"
    case amountInYear = "answer.amount-in-year"
}
