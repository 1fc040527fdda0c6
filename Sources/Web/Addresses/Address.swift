/// Every address of the tool, in one place: routes read them, links write them.
package enum Address: Sendable, Equatable {
    case front, help, helpPage(String), privacy, accessibility
    case signIn, signOut, activate, colleagues, password, session
    case disableColleague(Int64), enableColleague(Int64), colleagueCode(Int64)
    case report(year: Int, member: String)
    case section(year: Int, member: String, section: String)
    case measures(year: Int, member: String)
    case measure(year: Int, member: String, number: Int)
    case measureSection(year: Int, member: String, number: Int, section: String)
    case moveMeasure(year: Int, member: String, number: Int), copyMeasure(year: Int, member: String, number: Int)
    case removeMeasure(year: Int, member: String, number: Int), restoreMeasure(year: Int, member: String, number: Int)
    case attachment(year: Int, member: String), removeAttachment(year: Int, member: String)
    case attachmentFile(year: Int, member: String)
    case former(year: Int, member: String), formerMeasure(year: Int, member: String, number: Int)
    /// Of a question of a measure; `number` is 0 for the city's level.
    case history(year: Int, member: String, number: Int, question: String)
    case discard(year: Int, member: String, number: Int, question: String)
    case check(year: Int, member: String)
    case work(year: Int, member: String)
    case submissionRequest(year: Int, member: String), withdrawSubmissionRequest(year: Int, member: String)
    case approval(year: Int, member: String), endApproval(year: Int, member: String)
    case receipt(year: Int, member: String)
    case document(DocumentPlace)
    case council(CouncilPlace), assignments(AssignmentPlace), general(GeneralDoor, GeneralPlace)
    case further(FurtherPlace)
    case members, newMember, member(String), memberLogins(String), importMembers, importTemplate
    case outgoing(OutboxPlace)
    case prize(Int?, PrizePlace)
    case lettering(LetterPlace)
    case logins, loginCode(Int64), disableLogin(Int64), enableLogin(Int64), handOverLogin(Int64)

    /// The path, starting with a slash, without the base address. Members' slugs and ids need no escaping: `Slug` sees to it.
    package var path: String {
        switch self {
        case .front: "/"
        case .help: "/help"
        case .helpPage(let page): "/help/\(page)"
        case .privacy: "/privacy"
        case .accessibility: "/accessibility"
        case .signIn: "/account/sign-in"
        case .signOut: "/account/sign-out"
        case .activate: "/account/activate"
        case .colleagues: "/account/colleagues"
        case .password: "/account/password"
        case .session: "/account/session"
        case .disableColleague(let account): "/account/colleagues/\(account)/disable"
        case .enableColleague(let account): "/account/colleagues/\(account)/enable"
        case .colleagueCode(let account): "/account/colleagues/\(account)/code"
        case .report(let year, let member): "/report/\(year)/\(member)"
        case .section(let year, let member, let section): "/report/\(year)/\(member)/\(section)"
        case .measures(let year, let member): "/report/\(year)/\(member)/measures"
        case .measure(let year, let member, let number): "/report/\(year)/\(member)/measures/\(number)"
        case .measureSection(let year, let member, let number, let section): "/report/\(year)/\(member)/measures/\(number)/\(section)"
        case .moveMeasure(let year, let member, let number): "/report/\(year)/\(member)/measures/\(number)/move"
        case .copyMeasure(let year, let member, let number): "/report/\(year)/\(member)/measures/\(number)/copy"
        case .removeMeasure(let year, let member, let number): "/report/\(year)/\(member)/measures/\(number)/remove"
        case .restoreMeasure(let year, let member, let number): "/report/\(year)/\(member)/measures/\(number)/restore"
        case .removeAttachment(let year, let member): "/report/\(year)/\(member)/attachment/remove"
        case .attachment(let year, let member): "/report/\(year)/\(member)/attachment"
        case .attachmentFile(let year, let member): "/report/\(year)/\(member)/attachment/file"
        case .former(let year, let member): "/report/\(year)/\(member)/former"
        case .formerMeasure(let year, let member, let number): "/report/\(year)/\(member)/former/\(number)"
        case .history(let year, let member, let number, let question):
            "/report/\(year)/\(member)/\(number == 0 ? "" : "measures/\(number)/")history/\(question)"
        case .discard(let year, let member, let number, let question):
            Address.history(year: year, member: member, number: number, question: question).path + "/discard"
        case .check(let year, let member): "/report/\(year)/\(member)/check"
        case .work(let year, let member): "/report/\(year)/\(member)/work"
        case .submissionRequest(let year, let member): "/report/\(year)/\(member)/submission-request"
        case .withdrawSubmissionRequest(let year, let member): "/report/\(year)/\(member)/submission-request/withdraw"
        case .approval(let year, let member): "/report/\(year)/\(member)/approval"
        case .endApproval(let year, let member): "/report/\(year)/\(member)/approval/end"
        case .receipt(let year, let member): "/report/\(year)/\(member)/receipt"
        case .document(let place): "/document\(place.ending)"
        case .further(let place): place.path
        case .council(let place): "/council\(place.ending)"
        case .prize(let year, let place): place.path(in: year)
        case .lettering(let place): place.path
        case .general(let door, let place): "/\(door.rawValue)/general-feedback\(place.ending)"
        case .members, .newMember, .member, .memberLogins, .importMembers, .importTemplate, .assignments, .outgoing, .logins, .loginCode,
            .disableLogin, .enableLogin, .handOverLogin:
            "/office/\(officeEnding)"
        }
    }

    /// What stands behind `/office/` in the office's addresses.
    private var officeEnding: String {
        switch self {
        case .members: "members"
        case .newMember: "members/new"
        case .member(let slug): "members/\(slug)"
        case .memberLogins(let slug): "members/\(slug)/logins"
        case .importMembers: "members/import"
        case .importTemplate: "members/import/template"
        case .assignments(let place): "assignments\(place.ending)"
        case .outgoing(let place): "outbox\(place.ending)"
        case .logins: "logins"
        case .loginCode(let account): "logins/\(account)/code"
        case .disableLogin(let account): "logins/\(account)/disable"
        case .enableLogin(let account): "logins/\(account)/enable"
        case .handOverLogin(let account): "logins/\(account)/hand-over"
        default: ""
        }
    }
}
