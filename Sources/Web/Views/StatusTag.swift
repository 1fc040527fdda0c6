import Domain

/// A status in a word or two. Never a link, and never told by colour alone.
package enum StatusTag {
    /// How much attention a status wants.
    package enum Tone: String, Sendable { case plain, quiet, active, done, problem }

    package static func render(_ text: String, tone: Tone) -> HTML { "<span class=\"tag tag-\(tone.rawValue)\">\(text)</span>" }

    /// The status of a section. "Completed" is plain text: what is done needs no attention.
    package static func render(_ status: SectionStatus, _ messages: Messages) -> HTML {
        let tone: Tone =
            switch status {
            case .notStarted: .quiet
            case .inProgress: .active
            case .completed: .plain
            case .problem: .problem
            }
        return render(messages[dynamic: "status.\(status.rawValue)"], tone: tone)
    }

    /// What a section's answers and its people say together. What is missing shows through somebody's word that it is done.
    package static func render(_ verdict: SectionStanding.Verdict, _ messages: Messages) -> HTML {
        switch verdict {
        case .computed(let status): render(status, messages)
        case .done: render(messages[WorkMessage.tagDone], tone: .plain)
        case .doneBut(_, let isWrong): render(isWrong ? SectionStatus.problem : .inProgress, messages)
        }
    }
}
