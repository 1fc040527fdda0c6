import Domain
import Store
import TestSupport
import Testing
import UseCases

/// A score sheet is kept from its first word on, and counts once it is given.
@Suite struct SheetTests {
    private let sample: SampleStore
    private let story: PrizeStory
    private let filling: FillSheet

    init() throws {
        sample = try SampleStore()
        story = try PrizeStory(sample)
        filling = FillSheet(store: story.store)
        try story.startScoring()
    }

    private func type(_ texts: [(String, String)], base: Int64? = 0, as viewer: Viewer) throws -> SaveAnswers.Outcome {
        try filling.save(
            texts.map { SaveAnswers.Typed(question: $0.0, answer: Answer($0.1), base: base) }, number: 1, wish: story.wish(viewer))
    }

    private func texts(_ viewer: Viewer, of scorer: Viewer) throws -> [String: String] {
        let sheet = SheetKey(year: 2027, number: 1, account: scorer.account)
        let found = try story.store.read { try $0.sheetTexts(sheet, viewer: viewer) }
        return Dictionary(uniqueKeysWithValues: found.map { ($0.key.name, $0.value.answer.text) })
    }

    private func given(_ viewer: Viewer) throws -> [ScoreSheet] {
        try story.store.read { try $0.scoreSheets(year: 2027, number: 1, viewer: viewer) }
    }

    @Test func aSheetWithGapsIsKeptForItsScorerAloneAndDoesNotCount() throws {
        _ = try type([("step.focus", "4"), ("comment.focus", "Throughout")], as: story.expert)
        #expect(try texts(story.expert, of: story.expert) == ["step.focus": "4", "comment.focus": "Throughout"])
        for other in [story.secondExpert, story.admin, story.board] { #expect(try texts(other, of: story.expert) == [:]) }
        #expect(try given(story.expert) == [])
        #expect(try story.store.read { try $0.begunSheets(year: 2027, viewer: story.expert) } == [1])
        #expect(try story.store.read { try $0.begunSheets(year: 2027, viewer: story.secondExpert) } == [])
        #expect(throws: Refusal.invalid([InputProblem(field: "step.effect", message: "prize.score-missing")])) {
            try filling.give(1, wish: story.wish(story.expert))
        }
    }

    @Test func whatIsChangedAfterGivingCountsOnceItIsGivenAgain() throws {
        _ = try type([("step.focus", "3"), ("step.effect", "2")], as: story.expert)
        try filling.give(1, wish: story.wish(story.expert))
        _ = try type([("step.effect", "0"), ("comment.effect", " Nothing \n")], base: nil, as: story.expert)
        #expect(try given(story.expert).map { $0.scores["effect"] } == [Score(value: 2, comment: "")])
        try filling.give(1, wish: story.wish(story.expert))
        #expect(try given(story.expert).map { $0.scores["effect"] } == [Score(value: 0, comment: "Nothing")])
    }

    @Test func twoWindowsOfOnePersonLoseNothing() throws {
        _ = try type([("comment.focus", "From the first window")], as: story.expert)
        let late = try type([("comment.focus", "From the second window")], as: story.expert)
        #expect(late.conflicts.map(\.saved.answer.text) == ["From the first window"])
        let sheet = SheetKey(year: 2027, number: 1, account: story.expert.account)
        func beside(_ viewer: Viewer) throws -> [String] {
            try story.store.read { try $0.textsBeside(sheet, viewer: viewer) }.map(\.answer.text)
        }
        #expect(try beside(story.expert) == ["From the second window"])
        #expect(try beside(story.secondExpert) == [])
        let joined = SaveAnswers.Typed(
            question: "comment.focus", answer: Answer("From the second window"), base: 1, decision: .join)
        _ = try filling.save([joined], number: 1, wish: story.wish(story.expert))
        #expect(try texts(story.expert, of: story.expert) == ["comment.focus": "From the first window\n\nFrom the second window"])
        #expect(try beside(story.expert) == [])
    }

    @Test func whatIsWrittenWhileTheMeasureIsTakenOutIsKeptAndCannotBeGiven() throws {
        _ = try type([("step.focus", "3"), ("step.effect", "2")], as: story.expert)
        let graz = story.wish(try #require(story.primaries["graz"])), change = ChangeCandidacies(store: story.store)
        try change.withdraw(1, wish: graz)
        _ = try type([("comment.focus", "Written too late")], as: story.expert)
        #expect(throws: Refusal.wrongState(.candidacyOut)) { try filling.give(1, wish: story.wish(story.expert)) }
        #expect(try given(story.expert) == [])
        try change.withdraw(1, isWithdrawn: false, wish: graz)
        try filling.give(1, wish: story.wish(story.expert))
        #expect(try given(story.expert).map { $0.scores["focus"] } == [Score(value: 3, comment: "Written too late")])
    }

    @Test func fieldsOfNoCriterionAndOtherPeopleAreRefused() throws {
        for field in ["step.beauty", "focus", "comment."] {
            #expect(throws: Refusal.notFound) { try type([(field, "3")], as: story.expert) }
        }
        #expect(throws: Refusal.forbidden(.onlyCouncilScores)) { try type([("step.focus", "3")], as: story.admin) }
        try story.decideShortlist()
        #expect(throws: Refusal.wrongState(.prizeDeciding)) { try type([("step.focus", "3")], as: story.expert) }
    }
}
