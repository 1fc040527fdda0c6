import HTTP
import Web

/// Every address of `office.fcgi`. Fixed words stand before places, since the first fitting line answers.
package let officeRoutes: [Route] =
    Route.general(.office) + [
        show("office") { $0.context.redirect(to: .members) },
        show("office/members", MembersPage.show),
        show("office/members/new", MemberPage.blank),
        change("office/members/new", MemberPage.add),
        show("office/members/import", ImportPage.show),
        change("office/members/import", ImportPage.take),
        show("office/members/import/template", ImportTemplate.download),
        show("office/members/{member}", MemberPage.show),
        change("office/members/{member}", MemberPage.save),
        show("office/members/{member}/logins") { try LoginsPage.show($0, of: .member($0.member())) },
        change("office/members/{member}/logins") { try LoginsPage.issue($0, for: .member($0.member())) },
        show("office/logins") { try LoginsPage.show($0, of: .coalition) },
        change("office/logins") { try LoginsPage.issue($0, for: .coalition) },
        change("office/logins/{account}/code", LoginStatePage.newCode),
        show("office/logins/{account}/disable", LoginStatePage.confirm),
        change("office/logins/{account}/disable", LoginStatePage.disable),
        change("office/logins/{account}/enable", LoginStatePage.enable),
        show("office/logins/{account}/hand-over", HandOverPage.show),
        change("office/logins/{account}/hand-over", HandOverPage.handOver),
        show("office/assignments", AssignmentsPage.show),
        show("office/assignments/spread", SpreadPage.show),
        change("office/assignments/spread", SpreadPage.take),
        show("office/assignments/people/{account}", CouncilPersonPage.show),
        change("office/assignments/people/{account}", CouncilPersonPage.saveLanguages),
        change("office/assignments/people/{account}/conflicts", CouncilPersonPage.declare),
        change("office/assignments/people/{account}/conflicts/withdraw", CouncilPersonPage.withdraw),
        show("office/assignments/{year}/{member}", AssignmentPage.show),
        change("office/assignments/{year}/{member}", AssignmentPage.save),
        show("office/assignments/{year}/{member}/return", ReturnPage.show),
        change("office/assignments/{year}/{member}/return", ReturnPage.take),
        show("office/letters", LettersPage.latest),
        show("office/letters/{year}", LettersPage.show),
        change("office/letters/{year}", LettersPage.choose),
        show("office/letters/{year}/{member}", LetterPage.show),
        show("office/letter-texts", LetterTextsPage.show),
        show("office/letter-texts/{language}", LetterTextPage.show),
        change("office/letter-texts/{language}", LetterTextPage.save),
        show("office/letter-texts/{language}/{revision}", LetterTextsPage.revision),
        show("office/outbox", OutboxPage.show),
        show("office/outbox/reminders", RemindersPage.show),
        change("office/outbox/reminders", RemindersPage.prepare),
        show("office/outbox/release", ReleasePage.confirm),
        change("office/outbox/release", ReleasePage.release),
        show("office/outbox/{message}", MessagePage.show),
        change("office/outbox/{message}", MessagePage.save),
        change("office/outbox/{message}/hold", MessageStatePage.hold),
        change("office/outbox/{message}/cancel", MessageStatePage.cancel),
        show("office/outbox/{message}/resend", MessageStatePage.confirmResend),
        change("office/outbox/{message}/resend", MessageStatePage.resend),
    ]

/// A page of the office: nobody else gets past `OfficeDesk`.
private typealias OfficePage = @Sendable (OfficeDesk) throws -> Response

private func show(_ pattern: String, _ page: @escaping OfficePage) -> Route { .show(pattern) { try page(OfficeDesk($0)) } }

private func change(_ pattern: String, _ page: @escaping OfficePage) -> Route { .change(pattern) { try page(OfficeDesk($0)) } }
