import Domain

/// Who was present during a poll, as its protocol says it on the page and on paper.
package struct AttendanceFacts: Sendable {
    /// What it is about, and the number or the words.
    package let pairs: [(term: String, value: String)]

    /// Nothing for a poll from before there was a list, and nothing where no list was kept and no quorum asked for.
    package init(_ poll: PollProtocol, messages: Messages) {
        guard let record = poll.attendance, record.quorum > 0 || max(record.atOpening, record.atClosing) > 0 else {
            pairs = []
            return
        }
        func number(_ count: Int) -> String {
            messages(AttendanceMessage.ofEligible, ["count": String(count), "eligible": String(poll.eligible)])
        }
        var pairs = [
            (messages[AttendanceMessage.atOpening], number(record.atOpening)),
            (messages[AttendanceMessage.atClosing], number(record.atClosing)),
        ]
        if record.quorum > 0 { pairs.append((messages[AttendanceMessage.quorum], String(record.quorum))) }
        if !record.reason.isEmpty { pairs.append((messages[AttendanceMessage.reasonGiven], record.reason)) }
        self.pairs = pairs
    }
}
