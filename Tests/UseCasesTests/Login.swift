import Credentials
import Dispatch
import Domain
import Store
import Synchronization
import TestSupport
import Testing

@testable import UseCases

/// A site's front door: everything that is needed to sign in, with Argon2id at its least cost and one hashing at once.
struct Login {
    let sample: SampleStore
    let gate = HashingGate(places: 1)
    let hasher = PasswordHasher(parameters: HashParameters(memoryKiB: 8, passes: 1))
    let admin: Viewer

    static let password = "a sentence nobody guesses"
    static let otherPassword = "another sentence of mine"
    static let wrong = Refusal.invalid([InputProblem(field: "username", message: "sign-in.wrong")])
    static let noon = SampleStore.noon

    init() throws {
        sample = try SampleStore()
        admin = try sample.account("office", role: .admin)
    }

    var store: Store { sample.store }
    var signIn: SignIn { SignIn(store: store, hasher: hasher, gate: gate) }
    var setPassword: SetPassword { SetPassword(store: store, hasher: hasher, gate: gate) }
    var issueLogin: IssueLogin { IssueLogin(store: store) }
    var sessions: Sessions { Sessions(store: store, idleLimit: 3600, absoluteLimit: 36_000) }

    /// Adds an account with `password`.
    func account(_ userName: String, role: Role = .council, member: Int64? = nil) throws -> Viewer {
        try sample.account(userName, role: role, member: member, phc: hasher.hash(Login.password))
    }

    @discardableResult
    func enter(
        _ userName: String, _ password: String = Login.password, from address: String = "192.0.2.7", on device: Token = Token(),
        at now: Instant = Login.noon
    ) throws -> Token {
        try signIn.perform(
            userName: userName, password: password, address: NetworkAddress(address) ?? .unknown, device: device, language: .en, now: now)
    }

    func issue(_ userName: String = "anna", role: Role = .council, member: Int64? = nil, at now: Instant = Login.noon) throws -> IssuedLogin
    {
        try issueLogin.perform(
            LoginInput(userName: userName, name: "Anna", email: ""), role: role, member: member, by: .person(admin), now: now)
    }

    @discardableResult
    func activate(
        _ key: SetPassword.Key, _ password: String = Login.password, repeated: String? = nil, from address: String = "192.0.2.7",
        on device: Token = Token(), at now: Instant = Login.noon
    ) throws -> Token {
        try setPassword.activate(
            key, password: password, repeated: repeated ?? password, address: NetworkAddress(address) ?? .unknown, device: device,
            language: .en, now: now)
    }

    func isOpen(_ token: Token, at now: Instant = Login.noon) throws -> Bool {
        try store.read { try sessions.find(token, now: now, in: $0) } != nil
    }

    func events() throws -> [JournalEvent] { try store.read { try $0.journal() }.map(\.event).reversed() }

    /// What `work` throws when `meanwhile` happens while it waits for its hashing. It is an issue if `work` does not hash.
    func refusal(of work: @escaping @Sendable () throws -> Void, meanwhile: () throws -> Void = {}) throws -> (any Error)? {
        let inside = DispatchSemaphore(value: 0)
        let release = DispatchSemaphore(value: 0)
        let group = DispatchGroup()
        let thrown = Mutex<(any Error)?>(nil)
        Threads.start(in: group) {
            try? gate.run {
                inside.signal()
                release.wait()
            }
        }
        inside.wait()
        let isDone = Mutex(false)
        Threads.start(in: group) {
            do { try work() } catch { thrown.withLock { $0 = error } }
            isDone.withLock { $0 = true }
        }
        Threads.wait { gate.waitingCount == 1 || isDone.withLock { $0 } }
        #expect(gate.waitingCount == 1, "no password was hashed")
        let others = Result { try meanwhile() }
        release.signal()
        group.wait()
        try others.get()
        return thrown.withLock { $0 }
    }
}
