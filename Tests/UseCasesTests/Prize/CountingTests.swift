import Domain
import Store
import TestSupport
import Testing
import UseCases

@Suite struct CountingTests {
    private let sample: SampleStore
    private let story: PrizeStory

    init() throws {
        sample = try SampleStore()
        story = try PrizeStory(sample)
    }

    @Test func aTieLeadsToARunOffAmongTheTiedWithTheSameList() throws {
        try story.openVote()
        try story.cast(.finalist(1), "graz", .large, receipt: "AAAAA-AAAAA")
        try story.cast(.finalist(5), "linz", .large, receipt: "BBBBB-BBBBB")
        try story.cast(.finalist(3), "graz", .small, receipt: "CCCCC-CCCCC")
        try story.count()
        let admin = story.wish(story.admin)
        #expect(throws: Refusal.wrongState(.resultTied)) { try CountBallots(store: story.store).publish(admin) }
        try sample.member("late")
        try RunPolls(store: story.store).open(opensAt: nil, closesAt: nil, electors: [], wish: admin)
        let runOff = try story.poll(.large)
        #expect(runOff.round == 2 && runOff.finalists == [1, 5])
        #expect(try story.progress(.large)?.eligible == 3)
        #expect(try story.poll(.small).round == 1)
        try story.cast(.finalist(5), "graz", .large, receipt: "AAAAA-AAAAA")
        try story.count()
        try CountBallots(store: story.store).publish(admin)
        let content = try story.protocolDesk(story.expert).content
        #expect(content.faults.isEmpty)
        #expect(
            content.polls.map { "\($0.category) \($0.round) \($0.tally.outcome)" } == [
                "small 1 winner(3)", "large 1 runOff([1, 5])", "large 2 winner(5)",
            ])
    }

    @Test func theLotDecidesWithTheAnnouncedNumberAndTheRuleStandsOnceTheVoteIsOpen() throws {
        var settings = try story.prize().settings
        settings.tieRule = .lot
        #expect(throws: Refusal.invalid([InputProblem(field: "source", message: "prize.settings-source-missing")])) {
            try SetUpPrize(store: story.store).set(settings, wish: story.wish(story.admin))
        }
        settings.lotSource = "The first number of the lottery"
        try SetUpPrize(store: story.store).set(settings, wish: story.wish(story.admin))
        try story.openVote()
        settings.tieRule = .runOff
        try SetUpPrize(store: story.store).set(settings, wish: story.wish(story.admin))
        #expect(try story.prize().settings.tieRule == .lot)
        try story.cast(.finalist(1), "graz", .large, receipt: "AAAAA-AAAAA")
        try story.cast(.finalist(5), "linz", .large, receipt: "BBBBB-BBBBB")
        try story.count()
        let counting = CountBallots(store: story.store)
        #expect(throws: Refusal.wrongState(.resultTied)) { try counting.publish(story.wish(story.admin)) }
        try counting.draw(7, wish: story.wish(story.admin))
        #expect(throws: Refusal.wrongState(.noTie)) { try counting.draw(8, wish: story.wish(story.admin)) }
        try counting.publish(story.wish(story.admin))
        #expect(try story.store.read { try $0.winners(year: 2027, viewer: story.admin) } == [.large: 5])
        #expect(try story.protocolDesk(story.board).content.lotSeed == 7)
    }

    @Test func paperCountsOnceTwoPeopleHaveEnteredTheSame() throws {
        try story.openVote()
        let polls = RunPolls(store: story.store), counting = CountBallots(store: story.store)
        let (graz, linz) = (try #require(story.members["graz"]), try #require(story.members["linz"]))
        try polls.setOnPaper(true, member: graz, category: .large, wish: story.wish(story.admin))
        try polls.setOnPaper(true, member: linz, category: .large, wish: story.wish(story.admin))
        #expect(throws: Refusal.wrongState(.votesOnPaper)) { try story.cast(.finalist(1), "graz", .large, receipt: "AAAAA-AAAAA") }
        try story.cast(.finalist(1), "hallein", .large, receipt: "BBBBB-BBBBB")
        #expect(throws: Refusal.wrongState(.alreadyVoted)) {
            try polls.setOnPaper(
                true, member: try #require(story.members["hallein"]), category: .large, wish: story.wish(story.admin))
        }
        #expect(throws: Refusal.wrongState(.pollOpen)) {
            try counting.enter([.finalist(5): 2], category: .large, wish: story.wish(story.admin))
        }
        try polls.close(story.wish(story.admin))
        #expect(throws: Refusal.self) { try counting.enter([.finalist(5): 1], category: .large, wish: story.wish(story.admin)) }
        try counting.enter([.finalist(5): 2], category: .large, wish: story.wish(story.admin))
        #expect(throws: Refusal.wrongState(.handCountOpen)) { try counting.perform(story.wish(story.admin)) }
        try counting.enter([.finalist(5): 1, .finalist(1): 1], category: .large, wish: story.wish(story.secondAdmin))
        #expect(throws: Refusal.wrongState(.handCountOpen)) { try counting.perform(story.wish(story.admin)) }
        try counting.enter([.finalist(5): 2], category: .large, wish: story.wish(story.secondAdmin))
        try counting.perform(story.wish(story.admin))
        let poll = try #require(try story.protocolDesk(story.admin).content.polls.last)
        #expect(poll.tally.outcome == .winner(5) && poll.votedOnPaper == 2 && poll.voted == 1)
        #expect(poll.hand == [.abstention: 0, .finalist(1): 0, .finalist(5): 2])
        #expect(try story.protocolDesk(story.admin).content.faults.isEmpty)
    }

    @Test func onlyTheOfficeRunsTheVote() throws {
        try story.openVote()
        for viewer in [story.expert, story.board, try #require(story.primaries["graz"])] {
            let wish = story.wish(viewer)
            let polls = RunPolls(store: story.store), counting = CountBallots(store: story.store)
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try polls.close(wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try polls.open(opensAt: nil, closesAt: nil, electors: [1], wish: wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try counting.perform(wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try counting.publish(wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try NoteAttendance(store: story.store).come([1], wish: wish) }
        }
        #expect(try story.prize().phase == .voting)
        #expect(try story.poll(.large).closesAt == nil)
    }
}
