import Domain
import FoundationEssentials
import Testing

/// Who may do what, as a table that everyone can review: `permissions.txt` beside this file.
@Suite struct PermissionsTests {
    /// After a wanted change, run the tests once with OCRT_WRITE_TABLES=1 and look at the difference.
    @Test func areAsThePrintedTableSays() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "permissions.txt")
        if ProcessInfo.processInfo.environment["OCRT_WRITE_TABLES"] == "1" { try Data(Self.table.utf8).write(to: file) }
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == Self.table)
    }

    @Test func anActionOnSomethingElseIsNeverAllowed() {
        for action in Action.allCases {
            let kinds = action.subjects.map(\.kind)
            let others: [Subject] = [.report(member: 1, state: .draft), .colleagues(member: 1), .members, .outbox, .prize(.voting), .ofMember(1, .voting)].filter {
                !kinds.contains($0.kind)
            }
            for (other, viewer) in others.flatMap({ other in Self.people.map { (other, $0.viewer) } }) {
                #expect(Permissions.refusal(of: action, on: other, by: viewer) == .notFound)
            }
        }
    }

    @Test func requiringThrowsTheRefusal() throws {
        let secondary = Viewer(account: 2, name: "", role: .secondary, member: 1)
        #expect(throws: Refusal.forbidden(.onlyPrimarySubmits)) {
            try Permissions.require(.submit, on: .report(member: 1, state: .draft), by: secondary)
        }
        try Permissions.require(.answer, on: .report(member: 1, state: .draft), by: secondary)
    }

    @Test func onlyACitysAccountIsOfACity() {
        // A board account that by mistake carries a member's number is still no account of that city.
        let board = Viewer(account: 9, name: "", role: .board, member: 1)
        #expect(Permissions.refusal(of: .readReport, on: .report(member: 1, state: .draft), by: board) == .notFound)
        #expect(Role.allCases.filter(\.belongsToMember) == [.primary, .secondary])
    }

    /// The subject is always of member 1.
    private static let people: [(name: String, viewer: Viewer)] =
        Role.allCases.flatMap { role -> [(String, Viewer)] in
            guard role.belongsToMember else { return [("\(role)", Viewer(account: 1, name: "", role: role, member: nil))] }
            return [
                ("\(role)", Viewer(account: 1, name: "", role: role, member: 1)),
                ("\(role) of another city", Viewer(account: 1, name: "", role: role, member: 2)),
            ]
        }

    private static var table: String {
        Action.allCases.map { action in
            let lines = people.map { person in
                let cells = action.subjects.map { cell(Permissions.refusal(of: action, on: $0, by: person.viewer)) }
                return line(person.name, cells)
            }
            return ([line(action.rawValue, action.subjects.map(\.heading))] + lines).joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }

    private static func line(_ first: String, _ cells: [String]) -> String {
        var line = padded(first, to: 52)
        for cell in cells { line += padded(cell, to: 42) }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }

    private static func padded(_ text: String, to width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

    private static func cell(_ refusal: Refusal?) -> String {
        switch refusal {
        case nil: "yes"
        case .notFound: "no, and is not told that it exists"
        case .forbidden(let reason): "no: \(reason.rawValue)"
        case .wrongState(let reason): "not now: \(reason.rawValue)"
        case let other?: "\(other)"
        }
    }
}

extension Action {
    /// What the wish can be about, in each of its states.
    fileprivate var subjects: [Subject] {
        switch self {
        case .readReport, .answer, .submit, .requestSubmission: ReportState.allCases.map { .report(member: 1, state: $0) }
        case .manageColleagues: [.colleagues(member: 1)]
        case .manageMembers: [.members]
        case .manageOutbox: [.outbox]
        case .withdrawCandidacy, .releaseFinalist, .nameDelegate, .vote: PrizePhase.allCases.map { .ofMember(1, $0) }
        case .managePrize, .checkCandidacies, .seeCandidacies, .scoreMeasures, .seeScores, .decideShortlist, .seeShortlist, .seeNotes,
            .decideFinalists, .seeFinalists, .seeElectors, .seeResult:
            PrizePhase.allCases.map { .prize($0) }
        }
    }
}

extension Subject {
    /// The case without its values.
    fileprivate var kind: Substring { "\(self)".prefix { $0 != "(" } }

    fileprivate var heading: String {
        switch self {
        case .report(_, let state): "while it is \(state)"
        case .colleagues, .members, .outbox: "at any time"
        case .prize(let phase), .ofMember(_, let phase): "prize: \(phase)"
        }
    }
}
