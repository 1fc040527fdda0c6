import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// Who may issue, list, switch off and hand over whose login.
@Suite struct IssueLoginTests {
    private let login: Login
    private let graz: Int64
    private let wien: Int64
    private let primary: Viewer
    private let secondary: Viewer
    private let stranger: Viewer
    private let noon = Login.noon

    init() throws {
        login = try Login()
        graz = try login.sample.member("graz")
        wien = try login.sample.member("wien")
        primary = try login.account("grazprimary", role: .primary, member: graz)
        secondary = try login.account("grazsecondary", role: .secondary, member: graz)
        stranger = try login.account("wiensecondary", role: .secondary, member: wien)
    }

    @Test func aPrimaryIssuesLoginsForColleaguesOfTheOwnCity() throws {
        let issued = try issue("colleague", role: .secondary, member: graz, by: primary)
        #expect(issued.account.member == graz)
        #expect(issued.account.state == .invited)
        #expect(try login.isOpen(login.activate(.token(issued.token))))
        let listed = try login.store.read { try $0.accounts(ofMember: graz, viewer: primary) }.map(\.userName)
        #expect(listed == ["grazprimary", "colleague", "grazsecondary"])
    }

    @Test func aPrimaryIssuesNothingElse() throws {
        #expect(throws: Refusal.notFound) { try issue("x-colleague", role: .secondary, member: wien, by: primary) }
        for role in Role.allCases where role != .secondary {
            #expect(throws: Refusal.forbidden(.onlyAdmin)) {
                try issue("x-other", role: role, member: role.belongsToMember ? graz : nil, by: primary)
            }
        }
    }

    @Test func aSecondaryIssuesNothing() throws {
        #expect(throws: Refusal.forbidden(.onlyPrimaryManagesColleagues)) {
            try issue("x-colleague", role: .secondary, member: graz, by: secondary)
        }
        #expect(throws: Refusal.forbidden(.onlyPrimaryManagesColleagues)) {
            try login.issueLogin.again(account: secondary.account, by: .person(secondary), now: noon)
        }
        #expect(try login.store.read { try $0.accountSecret(userName: "x-colleague") } == nil)
    }

    @Test(arguments: Role.allCases)
    func theOfficeIssuesEveryRole(role: Role) throws {
        let issued = try issue("newcomer", role: role, member: role == .primary ? wien : role == .secondary ? graz : nil, by: login.admin)
        #expect(issued.account.role == role)
    }

    @Test(arguments: Role.allCases)
    func aRoleThatDoesNotGoWithTheMemberIsRefused(role: Role) throws {
        #expect(throws: Refusal.notFound) { try issue("newcomer", role: role, member: role.belongsToMember ? nil : graz, by: login.admin) }
        #expect(throws: Refusal.notFound) { try issue("newcomer", role: role, member: 999, by: login.admin) }
    }

    @Test func theCommandLineMayWhatTheOfficeMay() throws {
        let issued = try login.issueLogin.perform(
            LoginInput(userName: "chief", name: "Chief", email: ""), role: .admin, member: nil, by: .commandLine, now: noon)
        #expect(try login.isOpen(login.activate(.token(issued.token))))
    }

    @Test func everythingThatIsWrongIsSaidAtOnce() throws {
        #expect(
            throws: Refusal.invalid([
                InputProblem(field: "username", message: "login.user-name-form"),
                InputProblem(field: "name", message: "login.name-missing"),
                InputProblem(field: "email", message: "problem.not-email"),
            ])
        ) {
            try login.issueLogin.perform(
                LoginInput(userName: "Ä", name: "  ", email: "nowhere"), role: .council, member: nil, by: .person(login.admin), now: noon)
        }
        #expect(throws: Refusal.invalid([InputProblem(field: "username", message: "account.user-name-taken")])) {
            try issue(" GrazPrimary ", role: .council, member: nil, by: login.admin)
        }
        #expect(throws: Refusal.invalid([InputProblem(field: "role", message: "account.primary-exists")])) {
            try issue("second", role: .primary, member: graz, by: login.admin)
        }
    }

    @Test func aPrimarySwitchesColleaguesOfTheOwnCityOffAndOn() throws {
        let disable = DisableLogin(store: login.store)
        try disable.perform(account: secondary.account, by: .person(primary), now: noon)
        #expect(throws: Login.wrong) { try login.enter("grazsecondary") }
        try disable.undo(account: secondary.account, by: .person(primary), now: noon)
        #expect(try login.isOpen(login.enter("grazsecondary")))
        #expect(throws: Refusal.notFound) { try disable.perform(account: stranger.account, by: .person(primary), now: noon) }
        #expect(throws: Refusal.notFound) { try disable.perform(account: 999, by: .person(primary), now: noon) }
        #expect(throws: Refusal.notFound) { try disable.perform(account: primary.account, by: .person(secondary), now: noon) }
        #expect(throws: Refusal.notFound) { try disable.perform(account: secondary.account, by: .person(stranger), now: noon) }
        let colleague = try login.account("grazcolleague", role: .secondary, member: graz)
        #expect(throws: Refusal.forbidden(.onlyPrimaryManagesColleagues)) {
            try disable.perform(account: colleague.account, by: .person(secondary), now: noon)
        }
    }

    @Test func nobodySwitchesTheOwnLoginOff() throws {
        for viewer in [primary, secondary, login.admin] {
            #expect(throws: Refusal.wrongState(.ownLogin)) {
                try DisableLogin(store: login.store).perform(account: viewer.account, by: .person(viewer), now: noon)
            }
        }
    }

    @Test func handingOverEndsTheOldPersonsPasswordSessionsAndActivation() throws {
        let session = try login.enter("grazprimary")
        let forgotten = try login.issueLogin.again(account: primary.account, by: .person(login.admin), now: noon)
        let issued = try handOver(by: login.admin)
        #expect(try !login.isOpen(session))
        #expect(throws: Login.wrong) { try login.enter("grazprimary") }
        #expect(throws: Refusal.wrongState(.activationUsed)) { try login.activate(.token(forgotten.token)) }
        #expect(issued.account.name == "Berta")
        #expect(issued.account.userName == "grazprimary")
        try login.activate(.token(issued.token), Login.otherPassword)
        let token = try login.enter("grazprimary", Login.otherPassword)
        let viewer = try login.store.read { try login.sessions.find(token, now: noon, in: $0) }?.viewer
        #expect(viewer == Viewer(account: primary.account, name: "Berta", role: .primary, member: graz))
    }

    @Test func onlyTheOfficeHandsOver() throws {
        for viewer in [primary, secondary, stranger] { #expect(throws: Refusal.forbidden(.onlyAdmin)) { try handOver(by: viewer) } }
        #expect(try login.isOpen(login.enter("grazprimary")))
    }

    @Test func handingOverNeedsANameAndAnEnabledLogin() throws {
        #expect(throws: Refusal.invalid([InputProblem(field: "name", message: "login.name-missing")])) {
            try handOver(name: " ", by: login.admin)
        }
        try DisableLogin(store: login.store).perform(account: primary.account, by: .person(login.admin), now: noon)
        #expect(throws: Refusal.wrongState(.accountDisabled)) { try handOver(by: login.admin) }
    }

    @discardableResult
    private func issue(_ userName: String, role: Role, member: Int64?, by viewer: Viewer) throws -> IssuedLogin {
        try login.issueLogin.perform(
            LoginInput(userName: userName, name: "Name", email: ""), role: role, member: member, by: .person(viewer), now: noon)
    }

    @discardableResult
    private func handOver(name: String = "Berta", by viewer: Viewer) throws -> IssuedLogin {
        try HandOverLogin(store: login.store).perform(account: primary.account, name: name, email: "", by: .person(viewer), now: noon)
    }
}
