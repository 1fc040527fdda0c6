import Domain
import UseCases
import Web

/// The mail that reminds somebody of the deadline, in that person's language.
struct ReminderText {
    let application: Application

    func text(_ reminder: Reminder) throws -> MessageText {
        let configuration = application.configuration
        let messages = try application.messages(in: reminder.language)
        let isPrimary = reminder.recipient.role == .primary
        let missing = reminder.missing == 0 ? messages[ReminderMessage.complete] : messages.count(OutboxCount.missing, reminder.missing)
        let address = Address.report(year: reminder.cycle.year, member: reminder.member.slug)
        var values = [
            "name": reminder.recipient.name, "city": reminder.member.name(in: reminder.language), "year": String(reminder.cycle.year),
            "deadline": ShownTime(messages: messages, zone: reminder.cycle.zone).moment(reminder.cycle.deadline), "missing": missing,
            "link": configuration.baseAddress + address.path, "contact": configuration[text: .contactEmail],
            "coalition": configuration[text: .coalitionName], "primary": reminder.primaryName,
        ]
        values["who"] = messages(isPrimary ? ReminderMessage.toPrimary : .toColleague, values)
        return MessageText(subject: messages(ReminderMessage.subject, values), body: messages(ReminderMessage.body, values))
    }
}
