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
        try story.cast(.finalist(1), "graz", .large)
        try story.cast(.finalist(5), "linz", .large)
        try story.cast(.finalist(3), "graz", .small)
        try story.count()
        let admin = story.wish(story.admin)
        #expect(throws: Refusal.wrongState(.resultTied)) { try CountBallots(store: story.store).publish(admin) }
        try sample.member("late")
        try OpenPolls(store: story.store).perform(Opening(), wish: admin)
        let runOff = try story.poll(.large)
        #expect(runOff.round == 2 && runOff.finalists == [1, 5])
        #expect(try story.progress(.large)?.eligible == 3)
        #expect(try story.poll(.small).round == 1)
        try story.cast(.finalist(5), "graz", .large)
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
        try story.cast(.finalist(1), "graz", .large)
        try story.cast(.finalist(5), "linz", .large)
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
        #expect(throws: Refusal.wrongState(.votesOnPaper)) { try story.cast(.finalist(1), "graz", .large) }
        try story.cast(.finalist(1), "hallein", .large)
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
        let differing = ["0001": ("1", "0"), "0005": ("1", "2")].sorted { $0.key < $1.key }.map { vote, numbers in
            InputProblem(
                field: "count.\(vote)", message: "prize.hand-differs",
                arguments: ["own": numbers.0, "other": numbers.1, "name": story.admin.name])
        }
        #expect(throws: Refusal.invalid(differing)) {
            try counting.enter([.finalist(5): 1, .finalist(1): 1], category: .large, wish: story.wish(story.secondAdmin))
        }
        #expect(throws: Refusal.wrongState(.handCountOpen)) { try counting.perform(story.wish(story.admin)) }
        try counting.enter([.finalist(5): 2], category: .large, wish: story.wish(story.secondAdmin))
        try counting.perform(story.wish(story.admin))
        let poll = try #require(try story.protocolDesk(story.admin).content.polls.last)
        #expect(poll.tally.outcome == .winner(5) && poll.votedOnPaper == 2 && poll.voted == 1)
        #expect(poll.hand == [.abstention: 0, .finalist(1): 0, .finalist(5): 2])
        #expect(try story.protocolDesk(story.admin).content.faults.isEmpty)
    }

    @Test func bothCanCountAgainOnceOneHasTakenTheCountBack() throws {
        try story.openVote()
        let counting = CountBallots(store: story.store), linz = try #require(story.members["linz"])
        let (first, second) = (story.wish(story.admin), story.wish(story.secondAdmin))
        try RunPolls(store: story.store).setOnPaper(true, member: linz, category: .large, wish: first)
        try RunPolls(store: story.store).close(first)
        for wish in [first, second] { try counting.enter([.finalist(1): 1], category: .large, wish: wish) }
        #expect(throws: Refusal.self) { try counting.enter([.finalist(5): 1], category: .large, wish: second) }
        try counting.takeBack(.large, wish: first)
        for wish in [second, first] { try counting.enter([.finalist(5): 1], category: .large, wish: wish) }
        try counting.perform(first)
        #expect(try story.protocolDesk(story.admin).content.polls.last?.hand == [.abstention: 0, .finalist(1): 0, .finalist(5): 1])
    }

    @Test func aPaperThatWasNotHandedInIsSaidAndNoMoreIsCounted() throws {
        try story.openVote()
        let counting = CountBallots(store: story.store), polls = RunPolls(store: story.store)
        let (first, second) = (story.wish(story.admin), story.wish(story.secondAdmin))
        for city in ["graz", "linz"] {
            try polls.setOnPaper(true, member: try #require(story.members[city]), category: .large, wish: first)
        }
        try polls.close(first)
        let sum = Refusal.invalid([InputProblem(field: "count.0001", message: "prize.hand-sum", arguments: ["count": "2"])])
        for (votes, missing) in [(1, 0), (2, 1), (3, -1)] {
            #expect(throws: sum) { try counting.enter([.finalist(1): votes], missing: missing, category: .large, wish: first) }
        }
        for wish in [first, second] { try counting.enter([.finalist(1): 1], missing: 1, category: .large, wish: wish) }
        try counting.perform(first)
        let content = try story.protocolDesk(story.admin).content, poll = try #require(content.polls.last)
        #expect(content.faults == [])
        #expect(poll.onPaperAtClosing == 2 && poll.papers == 1 && poll.missingPapers == 1 && poll.turnout == 1)
        #expect(poll.handCounts.map(\.by) == [story.admin.name, story.secondAdmin.name])
    }

    @Test func aRunOffTakesOverWhoVotesOnPaperAndLeavesTheOtherCategoryAsItWasCounted() throws {
        try story.openVote()
        let polls = RunPolls(store: story.store), counting = CountBallots(store: story.store)
        let (first, second) = (story.wish(story.admin), story.wish(story.secondAdmin))
        let (graz, linz) = (try #require(story.members["graz"]), try #require(story.members["linz"]))
        for category in SizeClass.allCases { try polls.setOnPaper(true, member: linz, category: category, wish: first) }
        try story.cast(.finalist(1), "graz", .large)
        try story.cast(.finalist(3), "graz", .small)
        try polls.close(first)
        for wish in [first, second] {
            try counting.enter([.finalist(5): 1], category: .large, wish: wish)
            try counting.enter([.abstention: 1], category: .small, wish: wish)
        }
        try counting.perform(first)
        let before = try #require(try story.protocolDesk(story.admin).content.polls.first { $0.category == .small })
        try OpenPolls(store: story.store).perform(Opening(), wish: first)
        #expect(try story.progress(.large) == PollProgress(eligible: 3, cast: 0, onPaper: 1))
        for isOnPaper in [true, false] {
            for member in [graz, linz] {
                #expect(throws: Refusal.wrongState(.pollCounted)) {
                    try polls.setOnPaper(isOnPaper, member: member, category: .small, wish: first)
                }
            }
        }
        #expect(throws: Refusal.wrongState(.pollCounted)) { try counting.enter([.abstention: 1], category: .small, wish: first) }
        #expect(throws: Refusal.wrongState(.pollCounted)) { try story.cast(.finalist(3), "hallein", .small) }
        try polls.setOnPaper(false, member: linz, category: .large, wish: first)
        try story.cast(.finalist(5), "linz", .large)
        try story.count()
        let content = try story.protocolDesk(story.admin).content
        #expect(content.faults == [])
        #expect(content.polls.first { $0.category == .small } == before)
        #expect(content.polls.map { "\($0.category) \($0.round) \($0.onPaperAtClosing)" } == ["small 1 1", "large 1 1", "large 2 0"])
    }

    @Test func aRunOffInWhichNobodyGetsAVoteCanBeRepeatedOrEndsWithoutAWinner() throws {
        try story.openVote()
        try story.cast(.finalist(1), "graz", .large)
        try story.cast(.finalist(5), "linz", .large)
        try story.cast(.finalist(3), "linz", .small)
        try story.count()
        let admin = story.wish(story.admin), opening = OpenPolls(store: story.store)
        for round in 2...3 {
            try opening.perform(Opening(), wish: admin)
            #expect(try story.poll(.large).round == round && story.poll(.large).finalists == [1, 5])
            try story.cast(.abstention, "graz", .large)
            try story.count()
        }
        #expect(throws: Refusal.invalid([InputProblem(field: "categories", message: "prize.categories-empty")])) {
            try opening.perform(Opening(categories: [.small]), wish: admin)
        }
        try CountBallots(store: story.store).publish(admin)
        #expect(try story.store.read { try $0.winners(year: 2027, viewer: story.admin) } == [.small: 3])
        #expect(try story.protocolDesk(story.admin).content.faults == [])
    }

    @Test func theDatabaseItselfRefusesToChangeWhatIsCounted() throws {
        try story.openVote()
        try story.cast(.finalist(1), "graz", .large)
        try story.count()
        let poll = try story.poll(.large), linz = try #require(story.members["linz"]), office = story.admin.account
        #expect(throws: (any Error).self) {
            try story.store.write { _ = try $0.setOnPaper(true, member: linz, in: poll, at: SampleStore.noon) }
        }
        #expect(throws: (any Error).self) { try story.store.write { _ = try $0.markVoted(member: linz, in: poll) } }
        #expect(throws: (any Error).self) {
            try story.store.write { _ = try $0.fillBlank(.finalist(5), code: "ABCDE-FGHJK", draw: 0, in: poll) }
        }
        #expect(throws: (any Error).self) {
            try story.store.write { try $0.saveHandCount([.finalist(1): 1], in: poll, by: office, at: SampleStore.noon) }
        }
        #expect(throws: (any Error).self) { try story.store.write { try $0.close(poll, at: SampleStore.noon + 9) } }
        #expect(try story.protocolDesk(story.admin).content.faults == [])
    }

    @Test func onlyTheOfficeRunsTheVote() throws {
        try story.openVote()
        for viewer in [story.expert, story.board, try #require(story.primaries["graz"])] {
            let wish = story.wish(viewer)
            let polls = RunPolls(store: story.store), counting = CountBallots(store: story.store)
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try polls.close(wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try OpenPolls(store: story.store).perform(Opening(electors: [1]), wish: wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try counting.perform(wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try counting.publish(wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try NoteAttendance(store: story.store).come([1], wish: wish) }
        }
        #expect(try story.prize().phase == .voting)
        #expect(try story.poll(.large).closesAt == nil)
    }
}
