import Domain
import Store
import TestSupport

@testable import UseCases

/// A city that has started, whose people have addresses, and the office's and the worker's hands on the outbox.
struct Outbox {
    let city: City

    static let noon = City.noon

    init() throws {
        city = try City.started()
        try city.sample.address(city.primary, "anna@graz.example")
        try city.sample.address(city.secondary, "berta@graz.example")
    }

    var store: Store { city.store }
    var change: ChangeMessages { ChangeMessages(store: store) }
    var prepare: PrepareReminders { PrepareReminders(store: store, shelf: city.shelf) }

    func wish(by viewer: Viewer? = nil, at now: Instant = Outbox.noon) -> MessageWish {
        MessageWish(viewer: viewer ?? city.admin, now: now)
    }

    func plan(colleagues: Bool = false, at now: Instant = Outbox.noon) throws -> PrepareReminders.Plan {
        try store.read { try prepare.plan(year: 2027, colleagues: colleagues, wish: wish(at: now), in: $0) }
    }

    /// Prepares a reminder for each of these people.
    @discardableResult
    func remind(_ people: Viewer...) throws -> Int {
        try prepare.perform(year: 2027, accounts: Set(people.map(\.account)), host: "ocrt.example", wish: wish()) {
            MessageText(subject: "Report \($0.cycle.year)", body: "\($0.recipient.name), \($0.missing) missing\n")
        }
    }

    /// Every message, the first first.
    func messages() throws -> [Message] { try store.read { try $0.messages(in: nil, viewer: city.admin) }.reversed() }

    func release() throws {
        let held = try messages().filter { $0.state == .held }
        _ = try change.release(Dictionary(uniqueKeysWithValues: held.map { ($0.id, $0.revision) }), wish: wish())
    }

    func events(_ message: Message) throws -> [JournalEvent] {
        try store.read { try $0.messageSteps(id: message.id, viewer: city.admin) }.map(\.event).reversed()
    }

    /// One step of a worker at this moment.
    func deliver(
        _ worker: String = "w", at now: Instant = Outbox.noon, _ handOver: (Message) -> DeliveryOutcome = { _ in .accepted("ok") }
    ) throws -> DeliverNext.Step {
        try DeliverNext(store: store, worker: worker, clock: { now }).perform { handOver($0.message) }
    }
}
