import Domain
import Web

/// How many member cities are present, and whether that is enough.
struct QuorumWords {
    var quorum: Quorum
    var messages: Messages

    /// Whether there is anything to tell: a quorum to reach, or somebody on the list.
    var isTold: Bool { quorum.needed > 0 || quorum.present > 0 }

    var count: String {
        messages(AttendanceMessage.count, ["present": String(quorum.present), "entitled": String(quorum.entitled)])
    }

    /// Nil where there is no quorum.
    var state: String? {
        guard quorum.needed > 0 else { return nil }
        return messages(quorum.isReached ? AttendanceMessage.quorumReached : .quorumMissed, ["quorum": String(quorum.needed)])
    }

    /// Both in one line.
    var line: HTML {
        let tag = state.map { StatusTag.render($0, tone: quorum.isReached ? .done : .active) }
        return "<p><strong>\(count)</strong> \(tag)</p>\n"
    }
}
