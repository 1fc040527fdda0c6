import Domain
import HTTP
import OfficePages
import TestSupport
import Testing

struct OfficeAccessTests {
    private static let pages = [
        "/office", "/office/members", "/office/members/new", "/office/members/graz", "/office/members/graz/logins",
        "/office/members/import",
        "/office/members/import/template", "/office/logins", "/office/logins/1/disable", "/office/logins/1/hand-over",
    ]
    private static let forms = [
        "/office/members/new", "/office/members/graz", "/office/members/graz/logins", "/office/members/import", "/office/logins",
        "/office/logins/1/code", "/office/logins/1/disable", "/office/logins/1/enable", "/office/logins/1/hand-over",
    ]

    @Test(arguments: Role.allCases.filter { $0 != .admin })
    func onlyAnAdminSeesOrChangesAnything(role: Role) throws {
        let office = try OfficeSite()
        let graz = try office.site.member("graz")
        let stranger = try office.site.signIn("stranger", role: role, member: role.belongsToMember ? graz : nil)
        for page in Self.pages {
            let answer = try office.get(page, as: stranger)
            #expect(answer.status == .forbidden, "\(page)")
            #expect(answer.text.contains("Only the coalition’s office"), "\(page)")
            #expect(!answer.text.contains("Kontakt"), "\(page)")
        }
        for form in Self.forms {
            let answer = try office.post(
                form, OfficeSite.graz.with(("name", "Eve"), ("username", "eve"), ("role", "primary")), as: stranger)
            #expect(answer.status == .forbidden, "\(form)")
        }
        #expect(try office.account("eve") == nil)
        #expect(try office.account("office")?.state == .active)
        #expect(try office.memberCount() == 1)
    }

    @Test func strangersAreSentToSignInAndComeBack() throws {
        let site = try Site()
        for page in Self.pages {
            let answer = try site.get(page, routes: officeRoutes)
            #expect(answer.status == .seeOther, "\(page)")
            #expect(answer.header("Location")?.hasPrefix("http://127.0.0.1:8080/account/sign-in?next=%2Foffice") == true, "\(page)")
        }
    }

    @Test func theOfficeBeginsWithItsMembers() throws {
        let answer = try OfficeSite().get("/office")
        #expect(answer.header("Location") == "http://127.0.0.1:8080/office/members")
    }

    @Test(arguments: [
        "/office/members/nowhere", "/office/members/nowhere/logins", "/office/logins/99/disable", "/office/logins/x/hand-over",
    ])
    func whatDoesNotExistIsNotFound(path: String) throws {
        #expect(try OfficeSite().get(path).status == .notFound)
    }
}
