import Domain

/// What a report waits for, in one sentence.
package enum MarkText {
    /// Such as "Waiting for approval (city council) since …, marked by …". `zone` is the cycle's.
    package static func approval(_ mark: ReportMark, zone: String, _ messages: Messages) -> String {
        let values = [
            "whose": mark.note, "who": mark.setBy, "when": ShownTime(messages: messages, zone: zone).moment(mark.setAt),
        ]
        return messages(mark.note.isEmpty ? ApprovalMessage.waiting : .waitingFor, values)
    }

    /// Who asked when that the report be submitted, said to whoever may submit it or to a colleague.
    package static func request(_ mark: ReportMark, to role: Role, zone: String, _ messages: Messages) -> String {
        messages(
            role == .primary ? RequestMessage.ofYou : .ofPrimary,
            ["who": mark.setBy, "when": ShownTime(messages: messages, zone: zone).moment(mark.setAt)])
    }
}
