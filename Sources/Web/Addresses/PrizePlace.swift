import Domain

/// The prize's addresses: those of a year, below `/prize/{year}`.
package enum PrizePlace: Sendable, Equatable {
    case overview, settings, scoring, candidates, shortlist, finalists
    case candidate(Int), withdrawal(Int), check(Int), score(Int), mark(Int), note(Int)
    case finalist(Int), presentation(Int)
    case poll, openPoll, closePoll, count, publish, lot, attendance
    case electors, paper, paperCode, handCount(SizeClass)
    case delegate, removeDelegate, code, vote(SizeClass)
    case protocolPage, protocolFile, minutes, screen

    /// The whole path; without a year that of all prizes.
    func path(in year: Int?) -> String { year.map { self == .minutes ? "/document/prize/\($0).pdf" : "/prize/\($0)\(ending)" } ?? "/prize" }

    /// What stands behind the year's address.
    private var ending: String {
        switch self {
        case .overview, .minutes: ""
        case .settings: "/settings"
        case .scoring: "/scoring"
        case .candidates: "/candidates"
        case .candidate(let number): "/candidates/\(number)"
        case .withdrawal(let number): "/candidates/\(number)/withdrawal"
        case .check(let number): "/candidates/\(number)/check"
        case .score(let number): "/candidates/\(number)/score"
        case .mark(let number): "/candidates/\(number)/mark"
        case .note(let number): "/candidates/\(number)/note"
        case .shortlist: "/shortlist"
        case .finalists: "/finalists"
        case .finalist(let number): "/finalists/\(number)"
        case .presentation(let number): "/finalists/\(number)/presentation"
        case .poll: "/poll"
        case .openPoll: "/poll/open"
        case .closePoll: "/poll/close"
        case .count: "/poll/count"
        case .publish: "/poll/publish"
        case .lot: "/poll/lot"
        case .attendance: "/attendance"
        case .electors: "/electors"
        case .paper: "/electors/paper"
        case .paperCode: "/electors/code"
        case .handCount(let category): "/hand-count/\(category.rawValue)"
        case .delegate: "/delegate"
        case .removeDelegate: "/delegate/remove"
        case .code: "/code"
        case .vote(let category): "/vote/\(category.rawValue)"
        case .protocolPage: "/protocol"
        case .protocolFile: "/protocol.json"
        case .screen: "/screen"
        }
    }
}

extension Address {
    /// The prize of the latest year leads from here.
    package static let prizes = Address.prize(nil, .overview)
}
