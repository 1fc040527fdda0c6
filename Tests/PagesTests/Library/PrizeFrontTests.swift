import Domain
import HTTP
import LibraryPages
import Store
import TestSupport
import Testing
import UseCases

/// What the prize wants of somebody stands on the front page.
@Suite("The prize on the front page")
struct PrizeFrontTests {
    private let prize: PrizeSite
    private let story: PrizeStory

    init() throws {
        prize = try PrizeSite()
        story = prize.story
    }

    private func front(_ name: String) throws -> Response { try prize.site.get("/", as: prize.person(name), routes: libraryRoutes) }

    private func links(_ name: String) throws -> [String] { WholePage.links(try front(name)).filter { $0.hasPrefix("/prize") } }

    private func words(_ name: String) throws -> String { PageReading(try front(name)).words }

    @Test("The council reads how many measures wait for its scores")
    func council() throws {
        #expect(try links("expert") == [])
        try story.startScoring()
        #expect(try words("expert").contains("6 measures wait for your scores.") && links("expert") == ["/prize/2027/candidates"])
        try FillSheet(store: story.store).perform(PrizeStory.scores, number: 1, wish: story.wish(story.expert))
        #expect(try words("expert").contains("5 measures wait for your scores."))
        #expect(try words("expert.two").contains("6 measures wait for your scores."))
        try story.decideShortlist([1, 3, 5])
        #expect(try links("expert") == [])
    }

    @Test("A finalist's city is asked to release it, and nobody else")
    func release() throws {
        try story.startScoring()
        try story.decideShortlist()
        try DecideFinalists(store: story.store).perform([1, 3], reason: "x", wish: story.wish(story.board))
        #expect(try links("graz") == ["/prize/2027/finalists/1"])
        #expect(try words("graz").contains("Your measure “graz measure 1” is a finalist"))
        #expect(try words("graz.colleague").contains("Your city’s responsible person releases it.") && links("graz.colleague") == [])
        #expect(try !words("linz").contains("is a finalist") && links("linz") == [])
        let graz = story.wish(try #require(story.primaries["graz"]))
        try DecideFinalists(store: story.store).release(1, summary: "Read", file: nil, wish: graz)
        #expect(try links("graz") == [])
    }

    @Test("While the vote is open, a city finds what it has still to vote on")
    func vote() throws {
        try story.openVote()
        #expect(try links("graz") == ["/prize/2027/vote/small", "/prize/2027/vote/large"])
        #expect(try words("graz.colleague").contains("Your city’s responsible person votes") && links("graz.colleague") == ["/prize/2027"])
        try story.cast(.finalist(1), "graz", .large)
        #expect(try links("graz") == ["/prize/2027/vote/small"])
        try story.cast(.finalist(3), "graz", .small)
        #expect(try links("graz") == [])
        let linz = story.wish(try #require(story.primaries["linz"]))
        _ = try NameDelegate(store: story.store).perform("Dana", wish: linz)
        #expect(try words("linz").contains("Dana votes for your city") && links("linz") == ["/prize/2027"])
    }

    @Test("Closed, a run-off, and the result are told")
    func after() throws {
        try story.openVote()
        try story.cast(.finalist(1), "graz", .large)
        try story.cast(.finalist(5), "linz", .large)
        let office = story.wish(story.admin)
        try RunPolls(store: story.store).close(office)
        #expect(try words("graz").contains("The vote on the prize is closed.") && links("graz") == ["/prize/2027"])
        try CountBallots(store: story.store).perform(office)
        try OpenPolls(store: story.store).perform(Opening(categories: [.large]), wish: office)
        #expect(try words("graz").contains("A run-off is open: your city votes again") && links("graz") == ["/prize/2027/vote/large"])
        try story.cast(.finalist(5), "graz", .large)
        try story.count()
        #expect(try !words("graz").contains("The prize is decided."))
        try CountBallots(store: story.store).publish(office)
        #expect(try words("graz").contains("The prize is decided.") && links("graz") == ["/prize/2027"])
    }
}
