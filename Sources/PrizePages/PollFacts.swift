import Domain
import Web

/// One poll in numbers: when it opens and closes, who may vote, how many have, and how far the papers are counted.
struct PollFacts {
    var scene: PrizeScene
    var poll: Poll
    var progress: PollProgress?
    var handCounts: [HandCount]

    private var messages: Messages { scene.messages }

    var html: HTML {
        var facts = [(messages[PollMessage.opens], scene.when(poll.opensAt))]
        facts.append((messages[PollMessage.closes], poll.closesAt.map { scene.when($0) } ?? messages[PollMessage.byHand]))
        if let countedAt = poll.countedAt { facts.append((messages[PollMessage.counted], scene.when(countedAt))) }
        if let progress {
            facts += [
                (messages[PollMessage.eligible], String(progress.eligible)), (messages[PollMessage.cast], String(progress.cast)),
            ]
            if !poll.quorumReason.isEmpty { facts.append((messages[AttendanceMessage.reasonGiven], poll.quorumReason)) }
            if progress.onPaper > 0 { facts.append((messages[PollMessage.onPaper], String(progress.onPaper))) }
            if progress.onPaper > 0 && poll.countedAt == nil { facts.append((messages[PollMessage.handState], handState)) }
        }
        let items = facts.map { fact -> HTML in "<div><dt>\(fact.0)</dt><dd>\(fact.1)</dd></div>\n" }
        return "<h2>\(scene.title(of: poll))</h2>\n<dl class=\"facts\">\n\(items)</dl>\n"
    }

    /// Who has entered the papers, and whether somebody else still has to.
    private var handState: String {
        let people = handCounts.map { messages(PollMessage.handOwn, ["name": $0.by, "when": scene.when($0.enteredAt)]) }
        let names = ["people": people.joined(separator: ", ")]
        if handCounts.agreed != nil { return messages(PollMessage.handBoth, names) }
        return handCounts.isEmpty ? messages[PollMessage.handNone] : messages(PollMessage.handOne, names)
    }
}
