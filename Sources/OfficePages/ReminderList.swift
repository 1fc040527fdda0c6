import Domain
import UseCases
import Web

/// Who will be reminded, who will not, and how the mail reads.
struct ReminderList {
    let desk: OfficeDesk
    let plan: PrepareReminders.Plan
    let year: Int

    private var messages: Messages { desk.messages }

    var html: HTML {
        get throws {
            let count = plan.reminders.count
            guard let first = plan.reminders.first else {
                return "<p>\(messages[ReminderMessage.nobody])</p>\n\(left)"
            }
            let sample = try ReminderText(application: desk.context.application).text(first)
            let hidden = [
                (name: "year", value: String(year)),
                (name: "accounts", value: plan.reminders.map { String($0.recipient.id) }.joined(separator: ",")),
            ]
            let button = Buttons.row(Buttons.main(messages.count(OutboxCount.prepare, count)))
            return """
                <h2>\(messages.count(OutboxCount.sum, count))</h2>
                \(people)
                \(PostForm.post(desk.context.frame, to: .reminders, hidden: hidden, content: button))
                \(left)
                <h2>\(messages(ReminderMessage.sample, ["name": first.recipient.name]))</h2>
                <div lang="\(first.language.rawValue)"><p><strong>\(sample.subject)</strong></p><p class="words">\(sample.body)</p></div>
                """
        }
    }

    private var people: HTML {
        let rows = plan.reminders.map { reminder in
            ListedTable.Row(
                head: "\(reminder.member.name(in: desk.language))",
                cells: [
                    "\(reminder.recipient.name) <br>\(messages[dynamic: "role.\(reminder.recipient.role.rawValue)"])",
                    "<span class=\"address\">\(reminder.recipient.email)</span>", "\(reminder.language.ownName)", "\(reminder.missing)",
                ])
        }
        let columns =
            [messages[OutboxMessage.city]] + [ReminderMessage.recipient, .address].map { messages[$0] } + [messages[OutboxMessage.language]]
            + [messages[ReminderMessage.missing]]
        return ListedTable(caption: messages[ReminderMessage.title], columns: columns, rows: rows).html
    }

    private var left: HTML {
        guard !plan.left.isEmpty else { return "" }
        let rows = plan.left.map { entry in
            ListedTable.Row(
                head: "\(entry.member.name(in: desk.language))",
                cells: ["\(entry.person)", "\(messages[dynamic: ReminderMessage.gap(entry.gap)])"])
        }
        let columns = [messages[OutboxMessage.city], messages[ReminderMessage.recipient], messages[ReminderMessage.why]]
        return """
            <h2>\(messages.count(OutboxCount.leftSum, plan.left.count))</h2>
            \(ListedTable(caption: messages[ReminderMessage.left], columns: columns, rows: rows).html)
            """
    }
}
