import Credentials
import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// A device on which a person has signed in has a lane of its own.
@Suite(.timeLimit(.minutes(5))) struct KnownDeviceTests {
    private let login: Login
    private let anna: Viewer
    private let device = Token()
    private let noon = Login.noon
    private static let wait = Refusal.later(.signInTooOften, seconds: 15)

    init() throws {
        login = try Login()
        anna = try login.account("anna")
        _ = try login.account("berta")
        try login.enter("anna", on: device)
    }

    /// Strangers in the same network and in all others do not keep it out, however long they go on.
    @Test func itGoesInWhileStrangersGuess() throws {
        for number in 0..<40 { try fail("anna", 1, from: "198.51.100.\(number)") }
        try fail("anna", 1)
        #expect(throws: Self.wait) { try login.enter("anna") }
        #expect(try login.isOpen(login.enter("anna", on: device)))
        #expect(try login.isOpen(login.enter("anna", from: "198.51.100.1", on: device)))
        // That it came in lets the strangers guess no faster.
        #expect(throws: Self.wait) { try login.enter("anna") }
    }

    @Test func itIsKnownForItsOwnAccountOnly() throws {
        try fail("berta", 5)
        #expect(throws: Self.wait) { try login.enter("berta", on: device) }
    }

    /// Somebody who has got hold of the device, or of its cookie, guesses there no faster than elsewhere, and slows down nobody else.
    @Test func itsOwnFailuresSlowItDownAndNothingElse() throws {
        try fail("anna", 5, on: device)
        #expect(throws: Self.wait) { try login.enter("anna", on: device) }
        #expect(throws: Self.wait) { try login.enter("anna", from: "192.0.2.8", on: device) }
        #expect(try login.isOpen(login.enter("anna")))
        #expect(throws: Refusal.later(.signInTooOften, seconds: 1)) { try login.enter("anna", on: device, at: noon + 14) }
        #expect(try login.isOpen(login.enter("anna", on: device, at: noon + 15), at: noon + 15))
        try fail("anna", 4, on: device)
        #expect(try login.isOpen(login.enter("anna", on: device)))
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)]) func itIsKnownFor400Days(second: Int64, isKnown: Bool) throws {
        let now = noon + 400 * 86_400 + second
        try fail("anna", 5, at: now)
        if isKnown {
            #expect(try login.isOpen(login.enter("anna", on: device, at: now), at: now))
            #expect(try login.isOpen(login.enter("anna", on: device, at: now + 100), at: now + 100))
        } else {
            #expect(throws: Self.wait) { try login.enter("anna", on: device, at: now) }
        }
    }

    @Test func aClockThatWentBackForgetsNoDevice() throws {
        try fail("anna", 5, at: noon + -86_400)
        #expect(try login.isOpen(login.enter("anna", on: device, at: noon + -86_400), at: noon + -86_400))
    }

    @Test func aWrongPasswordMakesNoDeviceKnown() throws {
        let other = Token()
        try fail("anna", 5, on: other)
        #expect(throws: Self.wait) { try login.enter("anna", on: other) }
    }

    @Test func itIsKnownFromActivationOn() throws {
        let issued = try login.issue("carla"), own = Token()
        try login.activate(.code(userName: "carla", code: issued.code), on: own)
        try fail("carla", 5)
        #expect(throws: Self.wait) { try login.enter("carla") }
        #expect(try login.isOpen(login.enter("carla", on: own)))
    }

    // MARK: Its end

    @Test func aChangedPasswordEndsAllButTheDeviceItWasChangedOn() throws {
        let here = Token(), session = try login.enter("anna", on: here)
        try login.setPassword.change(
            current: Login.password, new: Login.otherPassword, repeated: Login.otherPassword, session: session, viewer: anna, device: here,
            now: noon)
        try fail("anna", 5)
        #expect(throws: Self.wait) { try login.enter("anna", Login.otherPassword, on: device) }
        #expect(try login.isOpen(login.enter("anna", Login.otherPassword, on: here)))
    }

    @Test func anActivationEndsAllButTheDeviceItWasUsedOn() throws {
        let here = Token(), issued = try login.issueLogin.again(account: anna.account, by: .person(login.admin), now: noon)
        try login.activate(.token(issued.token), Login.otherPassword, on: here)
        try fail("anna", 5)
        #expect(throws: Self.wait) { try login.enter("anna", Login.otherPassword, on: device) }
        #expect(try login.isOpen(login.enter("anna", Login.otherPassword, on: here)))
    }

    @Test func handingOverALoginForgetsItsDevicesAtOnce() throws {
        #expect(try knows(device, "anna"))
        _ = try HandOverLogin(store: login.store).perform(
            account: anna.account, name: "Nora", email: "", by: .person(login.admin), now: noon)
        #expect(try !knows(device, "anna"))
    }

    // MARK: What is stored

    /// Neither the cookie, nor who shares a device with whom.
    @Test func theDatabaseHoldsMarksThatTellNothing() throws {
        try login.enter("berta", on: device)
        let marks = ["anna", "berta"].map { Seal.deviceMark(of: device, userName: $0) }
        #expect(marks[0] != marks[1] && marks.allSatisfy { $0 != device.hash && $0.count == 32 })
        #expect(try knows(device, "anna") && knows(device, "berta"))
    }

    private func knows(_ device: Token, _ userName: String) throws -> Bool {
        try login.store.read { reader in
            let account = try #require(try reader.accountSecret(userName: userName)).account.id
            return try reader.knowsDevice(mark: Seal.deviceMark(of: device, userName: userName), account: account, usedSince: noon)
        }
    }

    private func fail(
        _ userName: String, _ times: Int, from address: String = "192.0.2.7", on device: Token = Token(), at now: Instant = Login.noon
    ) throws {
        for _ in 0..<times { #expect(throws: Login.wrong) { try login.enter(userName, "wrong", from: address, on: device, at: now) } }
    }
}
