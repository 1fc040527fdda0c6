import Domain
import Foundation
import HTTP
import UseCases
import Web

/// Preparing reminders: first the list of who gets one and who does not and why; exactly that list is prepared.
enum RemindersPage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let messages = desk.messages
        let title = messages[ReminderMessage.title]
        let crumbs = Breadcrumbs.render(messages, [(messages[OutboxMessage.title], .outbox)])
        let now = desk.context.now
        guard let cycle = try desk.context.store.read({ try $0.cycles() }).first(where: { $0.door(at: now) == .open }) else {
            return desk.context.page(title, main: "\(crumbs)<h1>\(title)</h1><p>\(messages[ReminderMessage.noCycle])</p>")
        }
        let colleagues = desk.asked("colleagues") == "yes"
        let plan = try desk.context.store.read { reader in
            try PrepareReminders(store: desk.context.store, shelf: desk.context.application.shelf).plan(
                year: cycle.year, colleagues: colleagues, wish: desk.wish, in: reader)
        }
        let values = ["year": String(cycle.year), "deadline": desk.context.when(cycle.deadline, zone: cycle.zone)]
        let main: HTML = """
            \(crumbs)<h1>\(title)</h1>
            <p>\(messages(ReminderMessage.intro, values))</p>
            \(choice(messages, colleagues))
            \(try ReminderList(desk: desk, plan: plan, year: cycle.year).html)
            """
        return desk.context.page(title, section: messages[OutboxMessage.title], main: main)
    }

    static func prepare(_ desk: OfficeDesk) throws -> Response {
        let context = desk.context
        guard let year = Int(context.value("year")) else { throw Refusal.notFound }
        let accounts = Set(context.listed("accounts").compactMap { Int64($0) })
        let words = ReminderText(application: context.application)
        let host = URLComponents(string: context.application.configuration.baseAddress)?.host ?? "localhost"
        let count = try PrepareReminders(store: context.store, shelf: context.application.shelf).perform(
            year: year, accounts: accounts, host: host, wish: desk.wish
        ) { try words.text($0) }
        let dropped = accounts.count - count
        return context.redirect(to: .outbox, query: "prepared=\(count)" + (dropped > 0 ? "&dropped=\(dropped)" : ""))
    }

    private static func choice(_ messages: Messages, _ colleagues: Bool) -> HTML {
        let query = colleagues ? "" : "?colleagues=yes"
        let text = messages[colleagues ? ReminderMessage.withoutColleagues : .withColleagues]
        return "<p><a href=\"\(Address.reminders.path)\(query)\">\(text)</a></p>"
    }
}
