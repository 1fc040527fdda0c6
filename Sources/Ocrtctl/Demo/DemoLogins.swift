import Credentials
import Domain
import Store
import UseCases

/// The demo's logins. All have one password, which is allowed because a demo is for one's own machine.
struct DemoLogins {
    static let password = "ten points for every city"

    let store: Store
    private let passwords: SetPassword
    private let sessions: Sessions

    init(store: Store, configuration: Configuration) {
        self.store = store
        passwords = SetPassword(store: store, hasher: PasswordHasher(parameters: configuration.hashParameters), gate: HashingGate())
        sessions = Sessions(
            store: store, idleLimit: Int64(configuration[number: .sessionIdleMinutes]) * 60,
            absoluteLimit: Int64(configuration[number: .sessionHours]) * 3600)
    }

    /// Issues a login that is missing; the person sets the password an hour later. One that exists is left as it is.
    func make(_ login: DemoCity.Login, email: String, member: Int64?, at now: Instant) throws -> Viewer {
        if let account = try store.read({ try $0.accountSecret(userName: login.user) })?.account { return viewer(account) }
        let issued = try IssueLogin(store: store).perform(
            LoginInput(userName: login.user, name: login.name, email: email), role: login.role, member: member, by: .commandLine, now: now)
        let token = try passwords.activate(
            .token(issued.token), password: Self.password, repeated: Self.password, address: .unknown, device: Token(), language: .en,
            now: now + 3600)
        let viewer = viewer(issued.account)
        try sessions.end(token, viewer: viewer, now: now + 5400)
        return viewer
    }

    private func viewer(_ account: Account) -> Viewer {
        Viewer(account: account.id, name: account.name, role: account.role, member: account.member)
    }
}
