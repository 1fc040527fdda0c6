import DocumentPages
import Domain
import HTTP
import Store
import TestSupport
import Testing
import UseCases
import Web

@Suite struct MinutesTests {
    private let site: Site
    private let story: PrizeStory
    private let admin, expert: Person
    private let code: String

    init() throws {
        site = try Site()
        story = try site.prizeStory()
        admin = try site.signIn("office.three", role: .admin)
        expert = try site.signIn("expert.three", role: .council)
        try story.openVote()
        code = try story.cast(.finalist(5), "graz", .large)
    }

    private func get(_ person: Person) throws -> Response {
        try site.get("/document/prize/2027.pdf", as: person, routes: documentRoutes)
    }

    @Test func theOfficeGetsThemAfterTheCountAndMembersWithTheResult() throws {
        #expect(try get(admin).status == .conflict)
        try story.count()
        #expect(try get(expert).status == .conflict)
        let file = try get(admin)
        #expect(file.header("Content-Type") == "application/pdf" && file.body.starts(with: Array("%PDF".utf8)))
        #expect(file.header("Content-Disposition")?.contains("ocrt-2027-prize-minutes-en.pdf") == true)
        try CountBallots(store: site.store).publish(story.wish(story.admin))
        #expect(try get(expert).status == .ok)
    }

    @Test func everythingOfTheProtocolStandsInThemAndLinesToSignOn() throws {
        try story.count()
        let desk = try story.protocolDesk(story.admin)
        let (cycle, members) = try site.store.read { (try $0.cycle(year: 2027), try $0.memberNames()) }
        let document = MinutesDocument(
            desk: desk, cycle: try #require(cycle), members: members, sizeLine: 50_000, messages: try site.application.messages(in: .en),
            author: "The coalition", now: Site.noon
        ).document
        let text = "\(document)"
        for words in [desk.digest, code, "linz measure 1 (Linz)", "1 of 3 members voted.", "Winner: linz measure 1"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(!text.contains("Present when"), "no list was kept")
        #expect(document.blocks.last == .blankFields(["Chair of the Assembly", "Tellers", "For the office", "Place and date"]))
    }

    @Test func whoWasThereStandsInThem() throws {
        try story.count()
        var desk = try story.protocolDesk(story.admin)
        desk.content.polls[0].attendance = AttendanceRecord(quorum: 3, atOpening: 1, atClosing: 2, reason: "As decided")
        let (cycle, members) = try site.store.read { (try $0.cycle(year: 2027), try $0.memberNames()) }
        let document = MinutesDocument(
            desk: desk, cycle: try #require(cycle), members: members, sizeLine: 50_000, messages: try site.application.messages(in: .en),
            author: "The coalition", now: Site.noon
        ).document
        let text = "\(document)"
        for words in ["Present when the vote opened", "1 of 3", "Present when the vote closed", "2 of 3", "Quorum", "As decided"] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
