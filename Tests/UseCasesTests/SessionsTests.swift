import Credentials
import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct SessionsTests {
    private let login: Login
    private let anna: Viewer
    private let token: Token
    private let noon = Login.noon

    init() throws {
        login = try Login()
        anna = try login.account("anna")
        token = try login.enter("anna")
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)])
    func aSessionEndsAfterAnHourWithoutARequest(second: Int64, isOpen: Bool) throws {
        #expect(try login.isOpen(token, at: noon + 3600 + second) == isOpen)
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)])
    func aSessionEndsAfterTenHoursHoweverMuchItIsUsed(second: Int64, isOpen: Bool) throws {
        for hour in stride(from: Int64(1800), through: 36_000, by: 1800) { try use(at: noon + hour) }
        #expect(try login.isOpen(token, at: noon + 36_000 + second) == isOpen)
    }

    @Test func usingItKeepsItOpen() throws {
        try use(at: noon + 3000)
        #expect(try login.isOpen(token, at: noon + 6600))
        #expect(try !login.isOpen(token, at: noon + 6601))
    }

    /// Reading pages does not become writing.
    @Test(arguments: [(59, 0), (60, 60)])
    func itsUseIsNotedOnceAMinute(after seconds: Int64, noted: Int64) throws {
        try use(at: noon + seconds)
        #expect(try login.store.read { try $0.session(tokenHash: token.hash) }?.seenAt == noon + noted)
    }

    /// The hour that the clock went back is no present to the session, and does not end it.
    @Test func aClockThatWentBackCountsFromWhereItIs() throws {
        try use(at: noon + 3000)
        try use(at: noon + -600)
        #expect(try login.isOpen(token, at: noon + 3000))
        #expect(try !login.isOpen(token, at: noon + 3001))
    }

    @Test func sessionsThatNobodyCanUseAreForgotten() throws {
        let later = try login.enter("anna", at: noon + 3601)
        let session = try #require(try login.store.read { try login.sessions.find(later, now: noon + 3700, in: $0) })
        try login.sessions.touch(session, token: later, now: noon + 3700)
        #expect(try login.store.read { try $0.session(tokenHash: token.hash) } == nil)
        #expect(try login.isOpen(later, at: noon + 3700))
    }

    @Test func signingOutEndsItOnTheServer() throws {
        let other = try login.enter("anna")
        try login.sessions.end(token, viewer: anna, now: noon)
        #expect(try !login.isOpen(token))
        #expect(try login.isOpen(other))
        #expect(try login.events().last == .signedOut)
    }

    @Test func switchingTheLoginOffEndsAllAndSwitchingItOnOpensNone() throws {
        let other = try login.enter("anna")
        try DisableLogin(store: login.store).perform(account: anna.account, by: .person(login.admin), now: noon)
        #expect(try !login.isOpen(token))
        #expect(try !login.isOpen(other))
        try DisableLogin(store: login.store).undo(account: anna.account, by: .person(login.admin), now: noon)
        #expect(try !login.isOpen(token))
        #expect(try login.isOpen(login.enter("anna")))
    }

    @Test func theLanguageIsKept() throws {
        try login.sessions.choose(.de, token: token)
        #expect(try login.store.read { try login.sessions.find(token, now: noon, in: $0) }?.language == .de)
    }

    @Test func aTokenThatNobodyGaveOpensNothing() throws {
        #expect(try !login.isOpen(Token()))
    }

    private func use(at now: Instant) throws {
        let session = try #require(try login.store.read { try login.sessions.find(token, now: now, in: $0) })
        try login.sessions.touch(session, token: token, now: now)
    }
}
