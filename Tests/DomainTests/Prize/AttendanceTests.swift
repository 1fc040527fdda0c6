import Domain
import Testing

@Suite struct AttendanceTests {
    @Test(arguments: [(20, false), (21, true), (22, true)])
    func theQuorumIsReachedAtItsNumber(present: Int, isReached: Bool) {
        #expect(Quorum(present: present, entitled: 40, needed: 21).isReached == isReached)
    }

    @Test func withoutAQuorumNobodyHasToBeThere() {
        #expect(Quorum(present: 0, entitled: 40, needed: 0).isReached)
    }

    private static func content(_ attendance: AttendanceRecord?) -> PrizeProtocol {
        let poll = Poll(
            year: 2027, category: .small, round: 1, opensAt: Instant(seconds: 100), closesAt: Instant(seconds: 200), finalists: [2],
            countedAt: Instant(seconds: 300))
        return PrizeProtocol(
            year: 2027, tieRule: .runOff, lotSource: "", lotSeed: nil,
            polls: [
                PollProtocol(
                    poll: poll, closedAt: Instant(seconds: 200), finalists: [.init(number: 2, member: "graz", title: "Measure")],
                    count: PollCount(
                        progress: PollProgress(eligible: 3, cast: 1, onPaper: 0), onPaperAtClosing: 0,
                        ballots: [Ballot(code: "AAAAA-AAAAA", vote: .finalist(2))], handCounts: [], votes: [.finalist(2): 1]),
                    rule: .runOff, seed: nil, attendance: attendance)
            ])
    }

    @Test func theProtocolKeepsWhoWasThere() throws {
        let record = AttendanceRecord(quorum: 3, atOpening: 2, atClosing: 3, reason: "The train is late")
        let content = Self.content(record)
        #expect(content.faults == [])
        #expect(try PrizeProtocol(canonicalJSON: content.canonicalJSON()).polls[0].attendance == record)
    }

    /// The layout that others read. A new one has a new number.
    private static let exported = """
        {"format":2,"leftOut":[],"lotSource":"","polls":[{"ballots":[{"code":"AAAAA-AAAAA","vote":"0002"}],"category":"small","closedAt":{"seconds":200},\
        "countedAt":{"seconds":300},"eligible":3,"finalists":[{"member":"graz","number":2,"title":"Measure"}],"handCount":[],"handCounts":[],\
        "missingPapers":0,"onPaperAtClosing":0,"openedAt":{"seconds":100},"round":1,"tally":{"abstentions":0,\
        "outcome":{"winner":{"_0":2}},"votes":[{"finalist":2,"votes":1}]},"voted":1,"votedOnPaper":0}],"tieRule":"run-off","year":2027}
        """

    @Test func aProtocolIsReadCountedAndWrittenAsItWas() throws {
        let content = try PrizeProtocol(canonicalJSON: Array(Self.exported.utf8))
        #expect(content.faults == [] && content.polls[0].attendance == nil)
        #expect(String(decoding: try content.canonicalJSON(), as: UTF8.self) == Self.exported)
        #expect(try content.canonicalJSON() == Self.content(nil).canonicalJSON())
    }

    @Test func morePresentThanMayVoteIsDetected() throws {
        for record in [
            AttendanceRecord(quorum: 0, atOpening: 4, atClosing: 3, reason: ""), .init(quorum: 0, atOpening: 0, atClosing: 4, reason: ""),
        ] {
            #expect(Self.content(record).faults.map(\.kind) == [.morePresentThanEligible])
        }
    }
}
