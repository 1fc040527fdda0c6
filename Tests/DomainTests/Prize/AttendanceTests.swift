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

    private static func content(_ attendance: AttendanceRecord?) throws -> PrizeProtocol {
        let poll = Poll(
            year: 2027, category: .small, round: 1, opensAt: Instant(seconds: 100), closesAt: Instant(seconds: 200), finalists: [2])
        return PrizeProtocol(
            year: 2027, tieRule: .runOff, lotSource: "", lotSeed: nil,
            polls: [
                try PollProtocol(
                    poll: poll, closedAt: Instant(seconds: 200), finalists: [.init(number: 2, member: "graz", title: "Measure")],
                    progress: PollProgress(eligible: 3, cast: 1, onPaper: 0),
                    ballots: [Ballot(code: "AAAAA-AAAAA", vote: .finalist(2))], hand: [:], rule: .runOff, seed: nil, attendance: attendance)
            ])
    }

    @Test func theProtocolKeepsWhoWasThere() throws {
        let record = AttendanceRecord(quorum: 3, atOpening: 2, atClosing: 3, reason: "The train is late")
        let content = try Self.content(record)
        #expect(content.faults == [])
        #expect(try PrizeProtocol(canonicalJSON: content.canonicalJSON()).polls[0].attendance == record)
    }

    /// As it was exported before there was a list of those present.
    private static let earlier = """
        {"format":1,"lotSource":"","polls":[{"ballots":[{"code":"AAAAA-AAAAA","vote":"0002"}],"category":"small","closedAt":{"seconds":200},"eligible":3,\
        "finalists":[{"member":"graz","number":2,"title":"Measure"}],"handCount":[],"openedAt":{"seconds":100},"round":1,"tally":{"abstentions":0,\
        "outcome":{"winner":{"_0":2}},"votes":[{"finalist":2,"votes":1}]},"voted":1,"votedOnPaper":0}],"tieRule":"run-off","year":2027}
        """

    @Test func aProtocolOfBeforeIsReadCountedAndWrittenAsItWas() throws {
        let content = try PrizeProtocol(canonicalJSON: Array(Self.earlier.utf8))
        #expect(content.faults == [] && content.polls[0].attendance == nil)
        #expect(String(decoding: try content.canonicalJSON(), as: UTF8.self) == Self.earlier)
        #expect(try content.canonicalJSON() == Self.content(nil).canonicalJSON())
    }

    @Test func morePresentThanMayVoteIsDetected() throws {
        for record in [
            AttendanceRecord(quorum: 0, atOpening: 4, atClosing: 3, reason: ""), .init(quorum: 0, atOpening: 0, atClosing: 4, reason: ""),
        ] {
            #expect(try Self.content(record).faults.map(\.kind) == [.morePresentThanEligible])
        }
    }
}
