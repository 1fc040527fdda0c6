import Domain
import Web

/// The state of a city's report in words, and the one main button that leads on.
struct CityStep {
    let front: Front
    let cycle: Cycle
    /// The member's slug.
    let member: String
    let standing: CityStanding

    func render() -> HTML {
        let messages = front.messages
        return """
            <p><span class="unseen">\(messages[FrontMessage.state]): </span>\(StatusTag.render(state.words, tone: state.tone))</p>
            <p>\(sentence)</p>
            \(reason)
            \(Buttons.row(button))
            """
    }

    private var state: (words: String, tone: StatusTag.Tone) {
        if case .updating = standing { return (front.messages[UpdateMessage.state], .active) }
        let (words, tone) = written
        return (front.messages[words], tone)
    }

    private var written: (words: FrontMessage, tone: StatusTag.Tone) {
        switch standing {
        case .notOpen: (.stateNotOpen, .quiet)
        case .notStarted: (.stateNotStarted, .quiet)
        case .writing, .inGrace, .updating: (.stateDraft, .active)
        case .returned: (.stateReturned, .problem)
        case .missed, .missedDraft, .returnedLate: (.stateMissed, .problem)
        case .submitted: (.stateSubmitted, .done)
        }
    }

    private var sentence: HTML {
        let messages = front.messages
        return switch standing {
        case .notOpen: "\(messages(FrontMessage.nextNotOpen, ["when": front.when(cycle.opensAt, cycle)]))"
        case .notStarted: "\(messages[FrontMessage.nextStart])"
        case .writing: "\(messages[FrontMessage.nextContinue])"
        case .inGrace: "\(messages(FrontMessage.nextGrace, ["when": front.when(cycle.deadline + cycle.grace, cycle)]))"
        case .missed: ContactText.render(messages[FrontMessage.nextMissed], front.context)
        case .missedDraft: ContactText.render(messages[FrontMessage.nextMissedDraft], front.context)
        case .updating(let last):
            "\(messages(UpdateMessage.next, ["version": String(last.version), "next": String(last.version + 1)]))"
        case .returned(let returned): notice(.notice, returned, until: max(returned.until, cycle.deadline))
        case .returnedLate(let returned): notice(.noticeLate, returned, until: returned.until)
        case .submitted(let submission):
            """
            \(messages(FrontMessage.nextSubmitted, [
                "who": submission.submittedBy, "when": front.when(submission.submittedAt, cycle), "reference": submission.reference,
            ]))
            """
        }
    }

    private func notice(_ key: ReturnMessage, _ returned: ReportReturn, until: Instant) -> HTML {
        let sentence = front.messages(
            key,
            ["who": returned.returnedBy, "when": front.when(returned.returnedAt, cycle), "until": front.when(until, cycle)])
        return ContactText.render(sentence, front.context)
    }

    /// What is to be corrected, in the office's words.
    private var reason: HTML? {
        switch standing {
        case .returned(let returned), .returnedLate(let returned): "<blockquote class=\"words\">\(returned.reason)</blockquote>"
        default: nil
        }
    }

    private var button: HTML {
        let messages = front.messages, report = Address.report(year: cycle.year, member: member)
        return switch standing {
        case .notOpen, .missed: Buttons.link(messages[FrontMessage.manual], to: .help)
        case .notStarted: Buttons.link(messages[ReportMessage.start], to: report)
        case .writing, .inGrace, .updating, .returned: Buttons.link(messages[FrontMessage.goOn], to: report)
        case .missedDraft, .returnedLate: Buttons.link(messages[FrontMessage.read], to: report)
        case .submitted: Buttons.link(messages[ReportMessage.receiptLink], to: .receipt(year: cycle.year, member: member))
        }
    }
}
