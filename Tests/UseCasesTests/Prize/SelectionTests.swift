import Domain
import Store
import TestSupport
import Testing
import UseCases

@Suite struct SelectionTests {
    private let sample: SampleStore
    private let story: PrizeStory

    init() throws {
        sample = try SampleStore()
        story = try PrizeStory(sample)
    }

    private func numbers(_ viewer: Viewer) throws -> [Int] { try story.candidacies(viewer).map(\.number) }

    @Test func everySubmittedMeasureStandsByItself() throws {
        let all = try story.candidacies(story.admin)
        #expect(all.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(all.map(\.title) == PrizeStory.cities.flatMap { ["\($0) measure 1", "\($0) measure 2"] })
        #expect(all.allSatisfy { $0.standing == .standing && $0.category == nil && !$0.isChecked })
        #expect(try numbers(story.board) == [])
        #expect(try numbers(try #require(story.primaries["hallein"])) == [3, 4])
    }

    @Test func aCityWithdrawsItsOwnMeasureAndNoOther() throws {
        let change = ChangeCandidacies(store: story.store)
        let hallein = try #require(story.primaries["hallein"])
        try change.withdraw(3, wish: story.wish(hallein))
        #expect(try story.candidacies(story.admin)[2].standing == .withdrawn)
        try change.withdraw(3, isWithdrawn: false, wish: story.wish(hallein))
        #expect(try story.candidacies(story.admin)[2].standing == .standing)
        #expect(throws: Refusal.notFound) { try change.withdraw(1, wish: story.wish(hallein)) }
        let colleague = try sample.account("colleague", role: .secondary, member: story.members["hallein"])
        #expect(throws: Refusal.forbidden(.onlyPrimaryOfPrize)) { try change.withdraw(3, wish: story.wish(colleague)) }
        try change.check(4, exclusion: "No measure", wish: story.wish(story.admin))
        #expect(throws: Refusal.wrongState(.candidacyOut)) { try change.withdraw(4, isWithdrawn: false, wish: story.wish(hallein)) }
    }

    @Test func theScoringStartsWhenEverythingIsCheckedAndFixesTheCategories() throws {
        #expect(throws: Refusal.wrongState(.candidaciesUnready)) {
            try SetUpPrize(store: story.store).startScoring(story.wish(story.admin))
        }
        #expect(try story.prize().phase == .collecting)
        try story.startScoring()
        #expect(try story.candidacies(story.admin).map(\.category) == [.large, .large, .small, .small, .large, .large])
        #expect(throws: Refusal.wrongState(.alreadyDecided)) { try SetUpPrize(store: story.store).startScoring(story.wish(story.admin)) }
    }

    @Test func othersScoresAreHiddenUntilTheOwnAreGiven() throws {
        try story.startScoring()
        let score = FillSheet(store: story.store)
        try score.perform(PrizeStory.scores, number: 1, wish: story.wish(story.expert))
        func seen(_ viewer: Viewer) throws -> [String] {
            try story.store.read { try $0.scoreSheets(year: 2027, number: 1, viewer: viewer) }.map(\.scorerName)
        }
        #expect(try seen(story.secondExpert) == [])
        #expect(try seen(story.admin) == [])
        #expect(try seen(story.expert) == ["Expert"])
        try score.perform(PrizeStory.scores, number: 1, wish: story.wish(story.secondExpert))
        #expect(try seen(story.secondExpert) == ["Expert", "Expert.Two"])
        #expect(try seen(story.board) == [])
    }

    @Test func aSheetWithAGapOrWithoutItsReasonsIsNotTaken() throws {
        try story.startScoring()
        let score = FillSheet(store: story.store)
        #expect(throws: Refusal.invalid([InputProblem(field: "step.effect", message: "prize.score-missing")])) {
            try score.perform(["focus": Score(value: 3, comment: "")], number: 1, wish: story.wish(story.expert))
        }
        let low = ["focus": Score(value: 1, comment: " "), "effect": Score(value: 3, comment: "")]
        #expect(throws: Refusal.invalid([InputProblem(field: "comment.focus", message: "prize.score-comment-missing")])) {
            try score.perform(low, number: 1, wish: story.wish(story.expert))
        }
        #expect(throws: Refusal.forbidden(.onlyCouncilScores)) {
            try score.perform(PrizeStory.scores, number: 1, wish: story.wish(story.admin))
        }
        #expect(try story.store.read { try $0.ownScored(year: 2027, viewer: story.expert) } == [])
    }

    @Test func whoeverIsRecusedSeesNothingOfThatCityAndScoresNothingThere() throws {
        try story.startScoring()
        let graz = try #require(story.members["graz"])
        try story.store.write { [story] writer in
            _ = try writer.insert(
                Recusal(account: story.expert.account, member: graz, reason: .ownCity, note: "", declaredAt: SampleStore.noon),
                by: story.admin.account)
        }
        #expect(try numbers(story.expert) == [3, 4, 5, 6])
        #expect(try numbers(story.secondExpert) == [1, 2, 3, 4, 5, 6])
        let score = FillSheet(store: story.store), shortlist = DecideShortlist(store: story.store)
        #expect(throws: Refusal.notFound) { try score.perform(PrizeStory.scores, number: 1, wish: story.wish(story.expert)) }
        #expect(try story.store.read { try $0.candidacyContent(year: 2027, number: 1, viewer: story.expert) } == nil)
        #expect(throws: Refusal.notFound) { try shortlist.mark(1, isMarked: true, wish: story.wish(story.expert)) }
        // A finalist is public; its scores are still nothing for somebody who is recused.
        for expert in [story.secondExpert, try sample.account("expert.three", role: .council)] {
            try score.perform(PrizeStory.scores, number: 1, wish: story.wish(expert))
        }
        try shortlist.mark(1, isMarked: true, wish: story.wish(story.secondExpert))
        try shortlist.perform(reason: "With what the decider does not see", wish: story.wish(story.expert))
        try DecideFinalists(store: story.store).perform([1], reason: "x", wish: story.wish(story.board))
        #expect(try numbers(story.expert).contains(1))
        func sheets(_ viewer: Viewer) throws -> Int {
            try story.store.read { try $0.scoreSheets(year: 2027, number: 1, viewer: viewer) }.count
        }
        #expect(try sheets(story.expert) == 0)
        #expect(try sheets(story.secondExpert) == 2)
    }

    @Test func theScoresOfSomebodyWhoDeclaresAConflictCountNoMore() throws {
        try story.startScoring()
        let score = FillSheet(store: story.store), shortlist = DecideShortlist(store: story.store)
        for expert in [story.expert, story.secondExpert] {
            for number in [1, 3] { try score.perform(PrizeStory.scores, number: number, wish: story.wish(expert)) }
        }
        func scorers(_ number: Int) throws -> [String] {
            try story.store.read { try $0.scoreSheets(year: 2027, number: number, viewer: story.secondExpert) }.map(\.scorerName)
        }
        func declare(at now: Instant) throws {
            try DeclareConflict(store: story.store).perform(
                account: story.expert.account, member: "graz", ground: .conflict, note: "", by: story.expert, now: now)
        }
        try shortlist.mark(1, isMarked: true, wish: story.wish(story.secondExpert))
        try declare(at: story.wish(story.admin).now)
        #expect(try scorers(1) == ["Expert.Two"])
        #expect(try scorers(3) == ["Expert", "Expert.Two"], "another city's")
        #expect(throws: Refusal.invalid([InputProblem(field: "measures", message: "prize.shortlist-unscored")])) {
            try shortlist.perform(reason: "Because", wish: story.wish(story.secondExpert))
        }
        let third = try sample.account("expert.three", role: .council)
        try score.perform(PrizeStory.scores, number: 1, wish: story.wish(third))
        try shortlist.perform(reason: "Because", wish: story.wish(story.secondExpert))
        #expect(try scorers(1) == ["Expert.Three", "Expert.Two"])
    }

    @Test func aConflictDeclaredAfterTheDecisionLeavesTheScoresItWasTakenBy() throws {
        try story.startScoring()
        try story.decideShortlist([1])
        try DeclareConflict(store: story.store).perform(
            account: story.expert.account, member: "graz", ground: .conflict, note: "", by: story.expert,
            now: story.wish(story.admin).now + 60)
        let sheets = try story.store.read { try $0.scoreSheets(year: 2027, number: 1, viewer: story.secondExpert) }
        #expect(sheets.map(\.scorerName) == ["Expert", "Expert.Two"])
    }

    @Test func theShortlistNeedsTwoScorersAndAReasonAndIsDecidedOnce() throws {
        try story.startScoring()
        let score = FillSheet(store: story.store), shortlist = DecideShortlist(store: story.store)
        let wish = story.wish(story.expert)
        try score.perform(PrizeStory.scores, number: 1, wish: wish)
        #expect(throws: Refusal.invalid([InputProblem(field: "measures", message: "prize.shortlist-unscored")])) {
            try shortlist.mark(1, isMarked: true, wish: wish)
        }
        #expect(throws: Refusal.self) { try shortlist.perform(reason: "Because", wish: wish) }
        try score.perform(PrizeStory.scores, number: 1, wish: story.wish(story.secondExpert))
        try shortlist.mark(1, isMarked: true, wish: wish)
        #expect(throws: Refusal.invalid([InputProblem(field: "reason", message: "prize.reason-missing")])) {
            try shortlist.perform(reason: " ", wish: wish)
        }
        try shortlist.perform(reason: "Because", wish: wish)
        #expect(throws: Refusal.wrongState(.prizeDeciding)) { try shortlist.perform(reason: "Again", wish: wish) }
        #expect(try numbers(story.board) == [1])
        #expect(try story.store.read { try $0.decision(.shortlist, year: 2027, viewer: story.board) }?.reason == "Because")
    }

    @Test func aMeasureThatWasWithdrawnAfterItWasMarkedIsNotOnTheShortlist() throws {
        try story.startScoring()
        let score = FillSheet(store: story.store), shortlist = DecideShortlist(store: story.store)
        for number in [1, 3] {
            for expert in [story.expert, story.secondExpert] {
                try score.perform(PrizeStory.scores, number: number, wish: story.wish(expert))
            }
            try shortlist.mark(number, isMarked: true, wish: story.wish(story.expert))
        }
        try ChangeCandidacies(store: story.store).withdraw(3, wish: story.wish(try #require(story.primaries["hallein"])))
        try shortlist.perform(reason: "Because", wish: story.wish(story.expert))
        #expect(try numbers(story.board) == [1])
    }

    private func allowSeveralOfACity() throws {
        var settings = try story.prize().settings
        settings.onePerCity = false
        try SetUpPrize(store: story.store).set(settings, wish: story.wish(story.admin))
    }

    @Test func aCityHasOneFinalistUnlessTheSettingsAllowMore() throws {
        try story.startScoring()
        try story.decideShortlist([1, 2, 3, 5, 6])
        let decide = DecideFinalists(store: story.store), wish = story.wish(story.board)
        func two(_ numbers: String) -> InputProblem {
            InputProblem(field: "measures", message: "prize.finalists-one-city", arguments: ["numbers": numbers])
        }
        let many = InputProblem(field: "measures", message: "prize.finalists-many.large")
        #expect(throws: Refusal.invalid([two("1, 2"), two("5, 6"), many])) { try decide.perform([1, 2, 3, 5, 6], reason: "x", wish: wish) }
        #expect(throws: Refusal.invalid([two("1, 2")])) { try decide.perform([1, 2, 3], reason: "x", wish: wish) }
        #expect(try story.prize().phase == .deciding)
        try decide.perform([1, 3, 5], reason: "", wish: wish)
        try allowSeveralOfACity()
        #expect(try story.prize().settings.onePerCity, "it stands once the finalists are decided")
    }

    @Test func theBoardChoosesAtMostThreeAndFewerWithAReason() throws {
        try story.startScoring()
        try allowSeveralOfACity()
        try story.decideShortlist([1, 2, 3, 5, 6])
        let decide = DecideFinalists(store: story.store), wish = story.wish(story.board)
        #expect(throws: Refusal.invalid([InputProblem(field: "measures", message: "prize.finalists-many.large")])) {
            try decide.perform([1, 2, 3, 5, 6], reason: "", wish: wish)
        }
        #expect(throws: Refusal.invalid([InputProblem(field: "reason", message: "prize.finalists-fewer")])) {
            try decide.perform([1, 2, 3], reason: "", wish: wish)
        }
        #expect(throws: Refusal.notFound) { try decide.perform([1, 2, 4], reason: "", wish: wish) }
        #expect(throws: Refusal.forbidden(.onlyBoardDecides)) { try decide.perform([1], reason: "x", wish: story.wish(story.admin)) }
        try decide.note("I like it", proposes: true, number: 1, wish: wish)
        try decide.perform([1, 2, 3, 5], reason: "", wish: wish)
        #expect(throws: Refusal.wrongState(.prizeFinalists)) { try decide.perform([1, 2, 3, 6], reason: "", wish: wish) }
        #expect(try story.store.read { try $0.finalists(year: 2027, viewer: story.expert) }.map(\.number) == [1, 2, 3, 5])
        #expect(try story.store.read { try $0.prizeNotes(year: 2027, number: 1, viewer: story.board) }.map(\.text) == ["I like it"])
        #expect(try story.store.read { try $0.prizeNotes(year: 2027, number: 1, viewer: story.admin) }.isEmpty)
        let acts = try story.store.read { try $0.journal() }.filter { $0.event == .finalistsDecided }
        #expect(acts.map(\.details) == ["1, 2, 3, 5"])
    }

    @Test func theFinalistsCitiesAreToldByMailsThatWaitForTheOffice() throws {
        try story.startScoring()
        try allowSeveralOfACity()
        try story.decideShortlist([1, 2, 3])
        let graz = try #require(story.primaries["graz"])
        try story.store.write { try $0.handOver(account: graz.account, name: "Anna", email: "anna@graz.example") }
        let notice = FinalistNotice(host: "example.org") { account, member, language, finalists in
            MessageText(subject: "\(member.slug) \(language)", body: "\(account.name): \(finalists.map(\.title))")
        }
        try DecideFinalists(store: story.store, notice: notice).perform([1, 2, 3], reason: "x", wish: story.wish(story.board))
        let messages = try story.store.read { try $0.messages(in: .held, viewer: story.admin) }
        #expect(messages.map(\.content.recipientEmail) == ["anna@graz.example"], "Hallein's responsible person has no address")
        #expect(messages.first?.content.text == MessageText(subject: "graz de", body: "Anna: [\"graz measure 1\", \"graz measure 2\"]"))
    }

    @Test func othersReadAFinalistOnceItsCityHasReleasedIt() throws {
        try story.startScoring()
        try story.decideShortlist()
        try DecideFinalists(store: story.store).perform([1, 3], reason: "x", wish: story.wish(story.board))
        let (graz, linz) = (try #require(story.primaries["graz"]), try #require(story.primaries["linz"]))
        func text(_ viewer: Viewer) throws -> Bool {
            try story.store.read { try $0.candidacyContent(year: 2027, number: 1, viewer: viewer) } != nil
        }
        #expect(try numbers(linz) == [1, 3, 5, 6])
        #expect(try text(graz) && !text(linz))
        #expect(throws: Refusal.wrongState(.nothingReleased)) {
            try OpenPolls(store: story.store).perform(Opening(electors: [1]), wish: story.wish(story.admin))
        }
        let decide = DecideFinalists(store: story.store)
        #expect(throws: Refusal.notFound) { try decide.release(1, summary: "x", file: nil, wish: story.wish(linz)) }
        #expect(throws: Refusal.self) { try decide.release(1, summary: " ", file: nil, wish: story.wish(graz)) }
        try decide.release(1, summary: "Vote for us", file: (Array("%PDF-1.4 x".utf8), "slides.pdf"), wish: story.wish(graz))
        #expect(try text(linz))
        #expect(try story.store.read { try $0.presentation(year: 2027, number: 1, viewer: linz) }?.fileName == "slides.pdf")
        let opening = OpenPolls(store: story.store), admin = story.wish(story.admin), all = Set(story.members.values)
        let undecided = Refusal.invalid([InputProblem(field: "leave.3", message: "prize.leave-out-missing")])
        for reasons in [[:], [3: " \n"], [1: "Not this one"]] {
            #expect(throws: undecided) { try opening.perform(Opening(electors: all, leftOut: reasons), wish: admin) }
        }
        #expect(try story.store.read { try $0.polls(year: 2027) } == [])
        try opening.perform(Opening(electors: all, leftOut: [3: " No answer from the city ", 1: "Not this one"]), wish: admin)
        #expect(try story.store.read { try $0.currentPolls(year: 2027) }.map(\.finalists) == [[1]], "what is not released is not voted on")
        let left = try story.store.read { try $0.finalists(year: 2027, viewer: linz) }.map(\.leftOutBecause)
        #expect(left == ["", "No answer from the city"], "a released finalist is left out by nobody")
        let lines = try story.store.read { try $0.journal() }.filter { $0.event == .finalistLeftOut }
        #expect(lines.map(\.details) == ["No answer from the city"] && lines.map(\.subject) == ["prize/2027/finalists/3"])
        try story.count()
        let content = try story.protocolDesk(story.admin).content
        #expect(content.leftOut.map { "\($0.category) \($0.finalist.number) \($0.reason)" } == ["small 3 No answer from the city"])
    }
}
