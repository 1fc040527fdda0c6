import Credentials
import Domain
import Store
import TestSupport
import Testing
import UseCases

/// Every act on a vote, tried in every state of it by the use cases themselves: what the table of `PollState` allows is done, and nothing else.
@Suite struct PollWalkTests {
    private static let noon = SampleStore.noon
    private static let year = PrizeStory.year

    @Test(arguments: PollState.allCases)
    func everyActDoesWhatTheTableSays(state: PollState) throws {
        for act in PollAct.allCases {
            // The sample removes its folder when it goes: it is kept until the act is done.
            let sample = try SampleStore()
            defer { withExtendedLifetime(sample) {} }
            let story = try PrizeStory(sample)
            try bring(story, to: state, for: act)
            let refusal: Refusal?
            do {
                try perform(act, in: story)
                refusal = nil
            } catch let found as Refusal { refusal = found }
            switch (state.refusal(of: act), refusal) {
            case (nil, nil): break
            case (.some, .some(.wrongState)): break
            case (let expected, let found):
                Issue.record("\(act) while \(state): \(String(describing: found)) instead of \(String(describing: expected))")
            }
        }
    }

    /// The larger category is brought there: with a tie where a run-off or the lot is to follow, with a winner otherwise.
    private func bring(_ story: PrizeStory, to state: PollState, for act: PollAct) throws {
        if act == .drawLot {
            var settings = try story.prize().settings
            (settings.tieRule, settings.lotSource) = (.lot, "The lottery")
            try SetUpPrize(store: story.store).set(settings, wish: story.wish(story.admin))
        }
        try story.startScoring()
        try story.decideShortlist()
        try story.decideFinalists()
        if state == .notOpened { return }
        let opensAt = state == .waiting ? Self.noon + 3600 : nil
        try OpenPolls(store: story.store).perform(
            Opening(opensAt: opensAt, electors: Set(story.members.values)), wish: story.wish(story.admin))
        if [.waiting, .open].contains(state) { return }
        try story.cast(.finalist(1), "graz", .large)
        try story.cast(.finalist(3), "graz", .small)
        if act == .openRunOff || act == .drawLot, state != .published { try story.cast(.finalist(5), "linz", .large) }
        let linz = try #require(story.members["linz"]), office = story.wish(story.admin)
        if act == .enterHandCount { try RunPolls(store: story.store).setOnPaper(true, member: linz, category: .large, wish: office) }
        try RunPolls(store: story.store).close(office)
        if state == .closed { return }
        if act == .enterHandCount {
            for person in [story.admin, story.secondAdmin] {
                try CountBallots(store: story.store).enter([.finalist(1): 1], category: .large, wish: story.wish(person))
            }
        }
        try CountBallots(store: story.store).perform(office)
        if state == .published { try CountBallots(store: story.store).publish(office) }
    }

    private func perform(_ act: PollAct, in story: PrizeStory) throws {
        let office = story.wish(story.admin), store = story.store
        let graz = try #require(story.primaries["graz"]), linz = try #require(story.primaries["linz"])
        let linzId = try #require(story.members["linz"])
        switch act {
        case .releaseFinalist: try DecideFinalists(store: store).release(1, summary: "Anew", file: nil, wish: story.wish(graz))
        case .openPolls: try OpenPolls(store: store).perform(Opening(electors: Set(story.members.values)), wish: office)
        case .setTieRule: try set(story) { ($0.tieRule, $0.lotSource) = (.lot, "The lottery") }
        case .setQuorum: try set(story) { $0.quorum = 1 }
        case .nameDelegate: _ = try NameDelegate(store: store).perform("Dana", wish: story.wish(linz))
        case .printCode: _ = try NameDelegate(store: store).giveOnPaper(to: linzId, wish: office)
        case .noteAttendance: try NoteAttendance(store: store).come([linzId], wish: office)
        case .setOnPaper: try RunPolls(store: store).setOnPaper(true, member: linzId, category: .large, wish: office)
        case .cast: try story.cast(.finalist(5), "linz", .large)
        case .close: try RunPolls(store: store).close(office)
        case .enterHandCount:
            let isThere = try store.read { reader in
                try reader.currentPolls(year: Self.year).contains { try reader.onPaperAtClosing(of: $0) > 0 }
            }
            try CountBallots(store: store).enter(isThere ? [.finalist(1): 1] : [:], category: .large, wish: office)
        case .count: try CountBallots(store: store).perform(office)
        case .openRunOff:
            _ = try store.read { try office.counted(for: .openRunOff, in: $0) }
            try OpenPolls(store: store).perform(Opening(), wish: office)
        case .drawLot: try CountBallots(store: store).draw(4, wish: office)
        case .publish: try CountBallots(store: store).publish(office)
        }
    }

    /// Settings that stand already are left as they are, without a word: here that counts as refused.
    private func set(_ story: PrizeStory, _ change: (inout PrizeSettings) -> Void) throws {
        var settings = try story.prize().settings
        change(&settings)
        try SetUpPrize(store: story.store).set(settings, wish: story.wish(story.admin))
        guard try story.prize().settings == settings else { throw Refusal.wrongState(.alreadyDecided) }
    }
}
