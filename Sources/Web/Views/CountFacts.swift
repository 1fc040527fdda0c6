import Domain

/// How a poll went, as its protocol says it on the page and on paper: when it was open, when and by whom it was counted, and who was there.
package struct CountFacts: Sendable {
    /// What it is about, and the time, number or words.
    package let pairs: [(term: String, value: String)]

    package init(_ poll: PollProtocol, messages: Messages, zone: String) {
        let time = ShownTime(messages: messages, zone: zone)
        var pairs: [(term: String, value: String)] = [
            (messages[ProtocolMessage.opened], time.moment(poll.openedAt)), (messages[ProtocolMessage.closed], time.moment(poll.closedAt)),
            (messages[ProtocolMessage.counted], time.moment(poll.countedAt)),
        ]
        if poll.onPaperAtClosing > 0 { pairs.append((messages[ProtocolMessage.onPaperAtClosing], String(poll.onPaperAtClosing))) }
        if poll.missingPapers > 0 { pairs.append((messages[ProtocolMessage.missingPapers], String(poll.missingPapers))) }
        for entry in poll.handCounts {
            let values = ["name": entry.by, "when": time.moment(entry.enteredAt), "count": String(entry.votes.reduce(0) { $0 + $1.count })]
            pairs.append((messages[ProtocolMessage.handEntered], messages(ProtocolMessage.handEnteredBy, values)))
        }
        self.pairs = pairs + AttendanceFacts(poll, messages: messages).pairs
    }
}
