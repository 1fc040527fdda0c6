import Domain
import Store
import Synchronization
import TestSupport
import Testing
import UseCases

@Suite struct AttendanceTests {
    private let sample: SampleStore
    private let story: PrizeStory
    private static let noon = SampleStore.noon

    init() throws {
        sample = try SampleStore()
        story = try PrizeStory(sample)
        try story.startScoring()
        try story.decideShortlist()
        try story.decideFinalists()
    }

    private var note: NoteAttendance { NoteAttendance(store: story.store) }

    private func member(_ city: String) throws -> Int64 { try #require(story.members[city]) }

    private func come(_ cities: [String], at seconds: Int64 = 0, by viewer: Viewer? = nil) throws -> Int {
        try note.come(Set(cities.map(member)), wish: story.wish(viewer ?? story.admin, at: Self.noon + seconds))
    }

    private func setQuorum(_ quorum: Int) throws {
        var settings = try story.prize().settings
        settings.quorum = quorum
        try SetUpPrize(store: story.store).set(settings, wish: story.wish(story.admin))
    }

    private func open(at seconds: Int64 = 0, closesAt: Instant? = nil, reason: String = "") throws {
        try OpenPolls(store: story.store).perform(
            Opening(closesAt: closesAt, electors: Set(story.members.values), quorumReason: reason),
            wish: story.wish(story.admin, at: Self.noon + seconds))
    }

    private func present() throws -> Int? { try story.store.read { try $0.quorum(year: 2027, viewer: story.board) }?.present }

    private func journal(_ event: JournalEvent) throws -> [JournalEntry] {
        try story.store.read { try $0.journal() }.filter { $0.event == event }
    }

    @Test func eachComingAndGoingIsInTheJournalWithWhoNotedIt() throws {
        #expect(try come(["linz", "graz"]) == 2)
        #expect(try come(["linz"], by: story.secondAdmin) == 0)
        #expect(try note.leave(member("linz"), cameAt: Self.noon, wish: story.wish(story.secondAdmin, at: Self.noon + 60)))
        #expect(try !note.leave(member("linz"), cameAt: Self.noon, wish: story.wish(story.admin, at: Self.noon + 70)))
        #expect(try present() == 1)
        let came = try journal(.memberCame)
        #expect(Set(came.map(\.details)) == Set(try ["graz", "linz"].map { String(try member($0)) }))
        #expect(came.allSatisfy { $0.account == story.admin.account && $0.subject == "prize/2027/attendance" })
        let left = try journal(.memberLeft)
        #expect(left.map(\.details) == [String(try member("linz"))] && left.map(\.account) == [story.secondAdmin.account])
    }

    @Test func twoPeopleAtTwoDoorsDoNotUndoOneAnother() throws {
        let noted = Mutex(0)
        let story = story, members = try ["graz", "hallein", "linz"].map(member)
        Threads.run(8) { number in
            let viewer = number.isMultiple(of: 2) ? story.admin : story.secondAdmin
            let count = (try? NoteAttendance(store: story.store).come([members[number % 3]], wish: story.wish(viewer))) ?? -100
            noted.withLock { $0 += count }
        }
        #expect(noted.withLock { $0 } == 3)
        #expect(try present() == 3)
        #expect(try journal(.memberCame).count == 3)
    }

    @Test func onlyTheOfficeNotesAndOnlyWhileTheVoteIsNear() throws {
        for viewer in [story.board, story.expert, try #require(story.primaries["graz"])] {
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try come(["graz"], by: viewer) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) {
                try note.leave(member("graz"), cameAt: Self.noon, wish: story.wish(viewer))
            }
        }
        #expect(throws: Refusal.invalid([InputProblem(field: "members", message: "prize.attendance-empty")])) { try come([]) }
        try open()
        try story.cast(.finalist(1), "graz", .large)
        try story.cast(.finalist(3), "graz", .small)
        try story.count()
        try CountBallots(store: story.store).publish(story.wish(story.admin))
        #expect(throws: Refusal.wrongState(.prizePublished)) { try come(["graz"]) }
        #expect(try journal(.memberCame) == [])
    }

    @Test func whoeverIsNotOnTheFrozenListCannotBeTicked() throws {
        try open()
        let late = try sample.member("late")
        #expect(throws: Refusal.wrongState(.notElector)) {
            try note.come([late, member("graz")], wish: story.wish(story.admin))
        }
        #expect(try present() == 0, "nothing of a refused form is noted")
    }

    @Test func aVoteDoesNotMakeACityPresent() throws {
        try open()
        try story.cast(.finalist(1), "graz", .large)
        #expect(try present() == 0)
        #expect(try story.store.read { try $0.attendances(year: 2027, viewer: story.admin) } == [])
    }

    @Test func belowTheQuorumNoPollOpensWithoutAReason() throws {
        try setQuorum(2)
        _ = try come(["graz"])
        for reason in ["", " \n"] {
            #expect(throws: Refusal.invalid([InputProblem(field: "quorum-reason", message: "prize.quorum-reason-missing")])) {
                try open(reason: reason)
            }
        }
        #expect(try story.store.read { try $0.polls(year: 2027) } == [])
        #expect(try story.prize().phase == .finalists)
        try open(reason: " The Assembly has decided to begin ")
        let polls = try story.store.read { try $0.polls(year: 2027) }
        #expect(polls.map(\.quorum) == [2, 2])
        #expect(polls.map(\.quorumReason) == Array(repeating: "The Assembly has decided to begin", count: 2))
        #expect(try journal(.quorumWaived).map(\.details) == ["1/2: The Assembly has decided to begin"])
    }

    @Test func onceTheQuorumIsThereNoReasonIsKept() throws {
        try setQuorum(2)
        _ = try come(["graz", "linz"])
        try open(reason: "Not needed any more")
        #expect(try story.store.read { try $0.polls(year: 2027) }.map(\.quorumReason) == ["", ""])
        #expect(try journal(.quorumWaived) == [])
    }

    @Test func presentButNotOnTheListDoesNotCount() throws {
        let late = try sample.member("late")
        try setQuorum(2)
        try note.come([late, member("graz")], wish: story.wish(story.admin))
        #expect(throws: Refusal.self) { try open() }
    }

    @Test func theProtocolSaysHowManyWereThereThenAndAtTheEnd() throws {
        try setQuorum(1)
        _ = try come(["graz"], at: -60)
        try open(closesAt: Self.noon + 100)
        _ = try come(["linz", "hallein"], at: 50)
        try note.leave(member("linz"), cameAt: Self.noon + 50, wish: story.wish(story.admin, at: Self.noon + 99))
        try CountBallots(store: story.store).perform(story.wish(story.admin, at: Self.noon + 200))
        let record = AttendanceRecord(quorum: 1, atOpening: 1, atClosing: 2, reason: "")
        let before = try story.protocolDesk(story.admin)
        #expect(before.content.polls.map(\.attendance) == [record, record])
        #expect(before.content.faults.isEmpty)
        _ = try come(["linz"], at: 300)
        #expect(try story.protocolDesk(story.admin).digest == before.digest, "later ticks change nothing")
    }

    @Test func theQuorumStandsWhileAPollIsOpen() throws {
        try setQuorum(0)
        try open()
        try setQuorum(3)
        #expect(try story.prize().settings.quorum == 0)
    }
}
