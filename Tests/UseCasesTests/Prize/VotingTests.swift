import Credentials
import Domain
import Store
import Synchronization
import TestSupport
import Testing
import UseCases

@Suite struct VotingTests {
    private let sample: SampleStore
    private let story: PrizeStory

    init() throws {
        sample = try SampleStore()
        story = try PrizeStory(sample)
        try story.openVote()
    }

    private func journal() throws -> [JournalEntry] { try story.store.read { try $0.journal() } }

    @Test func everyCityVotesOnceInEachCategoryAndTheProtocolCountsIt() throws {
        let ballots = [
            Ballot(code: try story.cast(.finalist(1), "graz", .large), vote: .finalist(1)),
            Ballot(code: try story.cast(.finalist(5), "hallein", .large), vote: .finalist(5)),
            Ballot(code: try story.cast(.finalist(5), "linz", .large), vote: .finalist(5)),
        ]
        try story.cast(.abstention, "graz", .small)
        try story.cast(.finalist(3), "linz", .small)
        #expect(try story.progress(.large) == PollProgress(eligible: 3, cast: 3, onPaper: 0))
        #expect(try story.progress(.small) == PollProgress(eligible: 3, cast: 2, onPaper: 0))
        try story.count()
        try CountBallots(store: story.store).publish(story.wish(story.admin))
        let desk = try story.protocolDesk(story.board)
        #expect(desk.content.faults.isEmpty)
        #expect(desk.content.polls.map(\.category) == [.small, .large])
        #expect(desk.content.polls.map(\.tally.outcome) == [.winner(3), .winner(5)])
        #expect(desk.content.polls[1].ballots == ballots.sorted())
        #expect(desk.digest == Digest.sha256Hex(desk.bytes))
        #expect(try story.store.read { try $0.winners(year: 2027, viewer: story.board) } == [.small: 3, .large: 5])
    }

    @Test func aBallotCannotBeCastTwiceAndTheSameFormAgainIsTheSameBallot() throws {
        let form = Token()
        let code = try story.cast(.finalist(1), "graz", .large, form: form)
        #expect(try story.cast(.finalist(1), "graz", .large, form: form) == code)
        #expect(throws: Refusal.wrongState(.alreadyVoted)) { try story.cast(.finalist(5), "graz", .large) }
        #expect(try story.progress(.large)?.cast == 1)
        try story.count()
        #expect(try story.protocolDesk(story.admin).content.polls[1].ballots.map(\.vote) == [.finalist(1)])
    }

    @Test func manyHandsAtOnceCastOneBallot() throws {
        let story = story
        let outcomes = Mutex<[String]>([])
        Threads.run(16) { _ in
            let outcome: String
            do {
                try story.cast(.finalist(1), "graz", .large)
                outcome = "cast"
            } catch { outcome = "\(error)" }
            outcomes.withLock { $0.append(outcome) }
        }
        let refused = "\(Refusal.wrongState(.alreadyVoted))"
        #expect(outcomes.withLock { $0.sorted() } == (["cast"] + Array(repeating: refused, count: 15)).sorted())
        #expect(try story.progress(.large) == PollProgress(eligible: 3, cast: 1, onPaper: 0))
    }

    @Test func nothingButAFinalistOfTheCategoryOrAnAbstentionIsTaken() throws {
        for vote in [Vote.finalist(3), .finalist(2), .finalist(99)] {
            #expect(throws: Refusal.invalid([InputProblem(field: "vote", message: "prize.vote-missing")])) {
                try story.cast(vote, "graz", .large)
            }
        }
        #expect(try story.progress(.large)?.cast == 0)
    }

    @Test func oneFormMakesAnotherCodeForEachCityAndEachPoll() throws {
        let form = Token()
        let codes = [
            try story.cast(.finalist(1), "graz", .large, form: form), try story.cast(.finalist(1), "linz", .large, form: form),
            try story.cast(.finalist(3), "graz", .small, form: form),
        ]
        #expect(Set(codes).count == 3 && codes.allSatisfy { ShortCode(typed: $0)?.text == $0 })
    }

    @Test func aCodeThatIsTakenUndoesTheVoteAndAsksAgain() throws {
        let story = story, form = Token()
        let poll = try story.poll(.large), linz = try #require(story.members["linz"]), graz = try #require(story.members["graz"])
        try story.store.write { writer in
            let key = try #require(try writer.receiptKey(of: poll))
            _ = try writer.markVoted(member: graz, in: poll)
            let taken = ShortCode.receipt(of: form, for: String(linz), key: key).text
            #expect(try writer.fillBlank(.finalist(1), code: taken, draw: 0, in: poll))
        }
        #expect(throws: Refusal.invalid([InputProblem(field: "vote", message: "prize.vote-again")])) {
            try story.cast(.finalist(5), "linz", .large, form: form)
        }
        #expect(try story.progress(.large)?.cast == 1, "the vote was undone as a whole")
        try story.cast(.finalist(5), "linz", .large)
        #expect(try story.progress(.large)?.cast == 2)
    }

    @Test func theKeyOfTheReceiptsIsThrownAwayWithTheCount() throws {
        let poll = try story.poll(.large)
        #expect(try story.store.write { try $0.receiptKey(of: poll) }?.count == 32)
        try story.count()
        #expect(try story.store.write { try $0.receiptKey(of: poll) } == nil)
    }

    @Test func onlyCitiesOnTheListWithAVoteLeftGetACode() throws {
        let late = try sample.member("late"), naming = NameDelegate(store: story.store)
        let latecomer = try sample.account("late", role: .primary, member: late)
        let admin = story.wish(story.admin), graz = try #require(story.members["graz"])
        #expect(throws: Refusal.wrongState(.notElector)) { try naming.perform("Dana", wish: story.wish(latecomer)) }
        #expect(throws: Refusal.wrongState(.notElector)) { try naming.giveOnPaper(to: late, wish: admin) }
        try story.cast(.abstention, "graz", .large)
        _ = try naming.giveOnPaper(to: graz, wish: admin)
        try naming.remove(member: graz, wish: story.wish(try #require(story.primaries["graz"])))
        try story.cast(.abstention, "graz", .small)
        #expect(throws: Refusal.wrongState(.alreadyVoted)) { try naming.giveOnPaper(to: graz, wish: admin) }
        try RunPolls(store: story.store).close(admin)
        let linz = try #require(story.members["linz"])
        #expect(throws: Refusal.wrongState(.pollClosed)) { try naming.giveOnPaper(to: linz, wish: admin) }
        #expect(throws: Refusal.wrongState(.pollClosed)) {
            try naming.perform("Dana", wish: story.wish(try #require(story.primaries["linz"])))
        }
    }

    @Test func onlyTheResponsiblePersonOrTheDelegateVotes() throws {
        let graz = try #require(story.members["graz"])
        let cast = CastBallot(store: story.store)
        func vote(_ voter: CastBallot.Voter) throws {
            _ = try cast.perform(.abstention, form: Token(), voter: voter, category: .large, year: 2027, now: SampleStore.noon)
        }
        let colleague = try sample.account("colleague", role: .secondary, member: graz)
        #expect(throws: Refusal.forbidden(.onlyPrimaryOfPrize)) { try vote(.person(colleague)) }
        #expect(throws: Refusal.forbidden(.onlyPrimaryOfPrize)) { try vote(.person(story.admin)) }
        #expect(throws: Refusal.wrongState(.codeUnknown)) { try vote(.code("AAAAA-AAAAA")) }
        let primary = try #require(story.primaries["graz"])
        let first = try NameDelegate(store: story.store).perform("Dana", wish: story.wish(primary))
        let code = try NameDelegate(store: story.store).perform("Dana", wish: story.wish(primary))
        #expect(throws: Refusal.wrongState(.delegateVotes)) { try vote(.person(primary)) }
        #expect(throws: Refusal.wrongState(.codeUnknown)) { try vote(.code(first.text)) }
        try vote(.code(code.text.lowercased()))
        #expect(try story.progress(.large)?.cast == 1)
        #expect(throws: Refusal.wrongState(.alreadyVoted)) {
            try NameDelegate(store: story.store).remove(member: graz, wish: story.wish(primary))
            _ = try cast.perform(
                .abstention, form: Token(), voter: .person(primary), category: .large, year: 2027, now: SampleStore.noon)
        }
    }

    @Test func theDoorIsOpenUpToButNotAtTheSecondOfClosing() throws {
        try RunPolls(store: story.store).close(story.wish(story.admin, at: SampleStore.noon + 60))
        try story.cast(.abstention, "graz", .large, at: SampleStore.noon + 59)
        #expect(throws: Refusal.wrongState(.pollClosed)) {
            try story.cast(.abstention, "linz", .large, at: SampleStore.noon + 60)
        }
        #expect(throws: Refusal.wrongState(.pollNotYetOpen)) {
            try story.cast(.abstention, "linz", .large, at: SampleStore.noon + -1)
        }
    }

    @Test func theJournalSaysWhoVotedAndNeverHow() throws {
        let code = try story.cast(.finalist(5), "graz", .large)
        let lines = try journal().filter { $0.event == .ballotCast }
        #expect(lines.map(\.details) == [try #require(story.members["graz"]).description])
        #expect(lines.map(\.subject) == ["prize/2027/large/1"])
        for line in try journal() { #expect(!"\(line)".contains(code) && !"\(line)".contains("0005"), "\(line)") }
    }

    @Test func nobodySeesABallotBeforeTheCountNorTheOfficeAResultBeforeIt() throws {
        try story.cast(.finalist(5), "graz", .large)
        let poll = try story.poll(.large)
        for viewer in [story.admin, story.board, story.expert] + Array(story.primaries.values) {
            #expect(try story.store.read { try $0.ballots(of: poll, viewer: viewer) }.isEmpty, "\(viewer.name)")
            #expect(throws: Refusal.wrongState(.prizeVoting)) { try story.protocolDesk(viewer) }
        }
        try story.count()
        #expect(try story.store.read { try $0.ballots(of: poll, viewer: story.admin) }.count == 1)
        #expect(throws: Refusal.wrongState(.prizeCounted)) { try story.protocolDesk(story.board) }
    }
}
