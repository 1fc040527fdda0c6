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
            let all: [Subject] = [
                .report(member: 1, state: .submitted), .frozen(member: 1, state: .submitted, tie: .none), .colleagues(member: 1), .members,
                .outbox, .assignments, .council, .general, .prize(.voting), .ofMember(1, .voting),
                .publication(member: 1, state: .updated, scope: .reportAndFeedback),
            ]
            let others = all.filter { !action.subjects.contains($0) }
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

    /// The subject is always of member 1. What somebody of the council has to do with it is part of the subject.
    private static let people: [(name: String, viewer: Viewer, tie: CouncilTie)] =
        Role.allCases.flatMap { role -> [(String, Viewer, CouncilTie)] in
            let viewer = Viewer(account: 1, name: "", role: role, member: role.belongsToMember ? 1 : nil)
            switch role {
            case .primary, .secondary:
                return [
                    ("\(role)", viewer, .none),
                    ("\(role) of another city", Viewer(account: 1, name: "", role: role, member: 2), .none),
                ]
            case .council:
                return CouncilTie.allCases.map { ($0 == .none ? "council" : "council, \($0)", viewer, $0) }
            case .board, .admin: return [("\(role)", viewer, .none)]
            }
        }

    private static var table: String {
        """
        Who may do what, and in which state of its subject.
        yes: allowed. no, not now: refused, with the reason. hidden: refused, and the person is not told that it exists.
        A report of one city, seen by its own people, those of another city, the council (whoever has nothing to do with it, is assigned to it, leads
        its feedback, or is recused), the board, and the office (admin). Where publication is concerned, a part of the table stands for each of the city's
        latest decisions: nothing, the report, the report and the feedback.


        """
            + Action.allCases.flatMap(\.parts).map { part in
                let (action, name, subjects) = part
                let lines = people.map { person in
                    let cells = subjects.map { cell(Permissions.refusal(of: action, on: $0.tied(person.tie), by: person.viewer)) }
                    return line(person.name, cells)
                }
                return ([line(name, subjects.map(\.heading))] + lines).joined(separator: "\n")
            }.joined(separator: "\n\n") + "\n"
    }

    private static func line(_ first: String, _ cells: [String]) -> String {
        var line = padded(first, to: 70)
        for cell in cells { line += padded(cell, to: 36) }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }

    private static func padded(_ text: String, to width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

    private static func cell(_ refusal: Refusal?) -> String {
        switch refusal {
        case nil: "yes"
        case .notFound: "hidden"
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
        case .decidePublication, .withdrawPublication, .previewPublication, .readDecisions, .readPublished, .readPublishedFeedback:
            PublicationScope.allCases.flatMap { scope in ReportState.allCases.map { .publication(member: 1, state: $0, scope: scope) } }
        case .readReport, .answer, .submit, .requestSubmission, .startUpdate, .dropUpdate:
            ReportState.allCases.map { .report(member: 1, state: $0) }
        case .readFrozen, .readFeedback, .returnReport, .readDrafts, .writeFeedback, .agreeFeedback, .releaseFeedback, .startCorrection,
            .correctFeedback, .readNotes, .writeNotes:
            ReportState.allCases.map { .frozen(member: 1, state: $0, tie: .none) }
        case .writeGeneral, .releaseGeneral: [.general]
        case .serveOnCouncil: [.council]
        case .assignCouncil: [.assignments]
        case .manageColleagues: [.colleagues(member: 1)]
        case .manageMembers: [.members]
        case .manageOutbox: [.outbox]
        case .withdrawCandidacy, .releaseFinalist, .nameDelegate, .vote: PrizePhase.allCases.map { .ofMember(1, $0) }
        case .managePrize, .checkCandidacies, .seeCandidacies, .scoreMeasures, .seeScores, .decideShortlist, .seeShortlist, .seeNotes,
            .decideFinalists, .seeFinalists, .seeElectors, .seeAttendance, .noteAttendance, .seeResult:
            PrizePhase.allCases.map { .prize($0) }
        }
    }
}

extension Action {
    /// The action's table, in one part or in several.
    fileprivate var parts: [(Action, String, [Subject])] {
        let scopes = PublicationScope.allCases.map { scope in
            (
                self, "\(rawValue) (published: \(scope.rawValue))",
                subjects.filter { if case .publication(_, _, scope) = $0 { true } else { false } }
            )
        }
        return scopes.contains { !$0.2.isEmpty } ? scopes : [(self, rawValue, subjects)]
    }
}

extension Subject {
    fileprivate var heading: String {
        switch self {
        case .report(_, let state), .frozen(_, let state, _), .publication(_, let state, _): "\(state)"
        case .colleagues, .members, .outbox, .assignments, .council, .general: "at any time"
        case .prize(let phase), .ofMember(_, let phase): "\(phase)"
        }
    }

    /// The same subject as somebody of the council with this tie has it.
    fileprivate func tied(_ tie: CouncilTie) -> Subject {
        if case .frozen(let member, let state, _) = self { return .frozen(member: member, state: state, tie: tie) }
        return self
    }
}
