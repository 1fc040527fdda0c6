import Domain
import UseCases
import Web

/// A request by somebody of the coalition's office. Every page of this program takes one, so that none can be shown to anybody else.
struct OfficeDesk: Sendable {
    let context: Context
    let viewer: Viewer

    /// Throws `NotSignedIn` for strangers and the refusal for everyone but an admin.
    init(_ context: Context) throws {
        viewer = try context.viewer()
        try Permissions.require(.manageMembers, on: .members, by: viewer)
        self.context = context
    }

    var acting: Acting { .person(viewer) }
    var messages: Messages { context.messages }
    var language: Language { context.language }

    /// The member that the address names.
    func member() throws -> Member {
        guard let member = try context.store.read({ try $0.member(slug: context.path["member"]) }) else { throw Refusal.notFound }
        return member
    }

    /// The account that the address names.
    func account() throws -> Account {
        guard let id = context.path.number("account") else { throw Refusal.notFound }
        guard let account = try context.store.read({ try $0.account(id: Int64(id), viewer: viewer) }) else { throw Refusal.notFound }
        return account
    }

    /// The message that the address names.
    func message() throws -> Message {
        guard let id = context.path.number("message") else { throw Refusal.notFound }
        guard let message = try context.store.read({ try $0.message(id: Int64(id), viewer: viewer) }) else { throw Refusal.notFound }
        return message
    }

    var wish: MessageWish { MessageWish(viewer: viewer, now: context.now) }

    /// What the query says, without white space around; empty where it says nothing.
    func asked(_ name: String) -> String { (context.request.query.first(name) ?? "").trimmingSpaces }
}
