import Domain
import Web

/// A cycle's dates, for everyone.
struct CycleCalendar {
    let context: Context
    let cycle: Cycle?

    func render() -> HTML {
        let messages = context.messages
        guard let cycle else { return "<p>\(messages[FrontMessage.noCycle])</p>" }
        return """
            <h2>\(messages(FrontMessage.calendarTitle, ["year": String(cycle.year)]))</h2>
            \(DefinitionRows.render(messages, rows(cycle)))
            """
    }

    private func rows(_ cycle: Cycle) -> [DefinitionRows.Row] {
        let messages = context.messages
        let opens = context.when(cycle.opensAt, zone: cycle.zone), deadline = context.when(cycle.deadline, zone: cycle.zone)
        return [
            DefinitionRows.Row(term: "\(messages[FrontMessage.opens])", value: "<p>\(opens)</p>"),
            DefinitionRows.Row(
                term: "\(messages[ReportMessage.deadline])", value: "<p><strong>\(deadline)</strong><br>\(timeLeft(cycle))</p>"),
            DefinitionRows.Row(term: "\(messages[FrontMessage.feedback])", value: "<p>\(messages[FrontMessage.feedbackWhen])</p>"),
        ]
    }

    /// How much time the deadline leaves. The grace is told only once it runs: nobody should plan with it.
    private func timeLeft(_ cycle: Cycle) -> String {
        let messages = context.messages, left = cycle.deadline - context.now
        if left >= 86_400 { return messages.count(FrontCount.daysLeft, Int(left / 86_400)) }
        if left > 0 { return messages[FrontMessage.deadlineToday] }
        let passed = messages[FrontMessage.deadlinePassed]
        guard cycle.door(at: context.now) == .open else { return passed }
        let end = context.when(cycle.deadline + cycle.grace, zone: cycle.zone)
        return "\(passed) \(messages(FrontMessage.graceUntil, ["when": end]))"
    }
}
