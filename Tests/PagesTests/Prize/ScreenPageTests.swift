import Domain
import Foundation
import HTTP
import PrizePages
import Store
import TestSupport
import Testing
import UseCases

@Suite struct ScreenPageTests {
    private let prize: PrizeSite

    init() throws { prize = try PrizeSite() }

    private func screen(as name: String = "graz") throws -> String { try prize.get("/screen", as: name).text }

    private func select() throws {
        try prize.story.startScoring()
        try prize.story.decideShortlist()
        try prize.story.decideFinalists()
    }

    private func open(opensAt: Instant? = nil) throws {
        try OpenPolls(store: prize.site.store).perform(
            Opening(opensAt: opensAt, electors: Set(prize.story.members.values)), wish: prize.story.wish(prize.story.admin))
    }

    @Test func beforeTheFinalistsStandThereIsNothingToShow() throws {
        #expect(try prize.get("/screen", as: "office").status == .conflict)
    }

    @Test func beforeTheVoteItShowsTheWayAndWhoIsThere() throws {
        try select()
        let graz = try #require(prize.story.members["graz"])
        _ = try prize.post("/attendance", [("members", String(graz))], as: "office")
        let page = try screen()
        #expect(page.contains("The vote has not been opened yet.") && page.contains("<strong>1</strong> of 3</p>"))
        #expect(page.contains("<svg class=\"qr\" role=\"img\""))
        #expect(!page.contains("Quorum"), "none is set")
    }

    @Test func itIsTheOnlyThingOnTheProjector() throws {
        try select()
        let page = try screen()
        #expect(page.contains("<body class=\"bare\">") && !page.contains("<header") && !page.contains("<nav") && !page.contains("<footer"))
        #expect(try prize.get("/electors", as: "graz").text.contains("<body>"))
    }

    @Test func theQRCodesNameIsTheAddressThatStandsBesideIt() throws {
        try select()
        let page = try screen()
        #expect(page.contains("<title id=\"qr-title\">QR code: http://127.0.0.1:8080/prize/2027</title>"))
        #expect(page.contains("<p class=\"screen-address\">http:/<wbr>/<wbr>127.0.0.1:8080/<wbr>prize/<wbr>2027</p>"))
    }

    @Test func aVoteThatOpensLaterSaysWhen() throws {
        try select()
        try open(opensAt: Site.noon + 3600)
        let page = try screen()
        #expect(page.contains("Opens 1 February 2027, 14:00 (UTC+1)") && !page.contains("screen-count"))
    }

    @Test func untilTheResultIsPublicItTellsNumbersOnly() throws {
        try select()
        try open()
        let code = try prize.story.cast(.finalist(5), "linz", .large)
        for step in [{}, { try prize.story.count() }] {
            try step()
            for person in ["office", "linz", "board"] {
                let page = try screen(as: person)
                #expect(page.contains("<strong>1</strong> of 3 have voted") && page.contains("<strong>0</strong> of 3 have voted"))
                #expect(page.contains("<strong>Graz</strong> <span lang=\"de\">graz measure 1</span>"), "\(person)")
                #expect(!page.contains(code) && !page.contains("screen-winner") && !page.contains("<meter"), "\(person)")
            }
        }
        let over = try screen()
        #expect(
            over.contains("The vote is closed. The result follows.") && !over.contains("class=\"qr\"") && !over.contains("Sign in here"))
        #expect(!over.contains("No interim results"))
    }

    @Test func onceItIsClosedNobodyIsAskedToVoteAnyMore() throws {
        try select()
        try open()
        let linz = try #require(prize.story.members["linz"]), admin = prize.story.wish(prize.story.admin)
        try RunPolls(store: prize.site.store).setOnPaper(true, member: linz, category: .large, wish: admin)
        let during = try screen()
        #expect(during.contains("class=\"qr\"") && during.contains("No interim results"))
        #expect(during.contains("<strong>0</strong> of 3 have voted<span class=\"screen-paper\">On paper: 1</span>"), "\(during)")
        try RunPolls(store: prize.site.store).close(admin)
        let page = try screen()
        #expect(page.contains("The vote is closed. The ballots are being counted.") && page.contains("screen-alone"))
        #expect(!page.contains("class=\"qr\"") && !page.contains("Sign in here") && !page.contains("No interim results"))
    }

    @Test func thenItShowsTheWinners() throws {
        try select()
        try open()
        let code = try prize.story.cast(.finalist(5), "linz", .large)
        try prize.story.count()
        try CountBallots(store: prize.site.store).publish(prize.story.wish(prize.story.admin))
        let page = try screen()
        #expect(page.contains("<strong>Linz</strong> <span lang=\"de\">linz measure 1</span>") && page.contains("1 of 3 have voted"))
        #expect(page.contains("<meter min=\"0\" max=\"1\" value=\"1\" aria-hidden=\"true\"></meter> <strong>1</strong>"))
        #expect(page.contains("No measure got a vote."), "nobody voted in the smaller category")
        #expect(!page.contains(code))
    }

    @Test func theSheetWithACodeLeadsToWhereItIsTypedAndNotToTheCode() throws {
        try select()
        let named = try prize.send(prize.get("/delegate", as: "graz"), to: "/delegate", ["name": "Dana"], as: "graz")
        let code = try #require(prize.receipt(named))
        #expect(named.text.contains("<title id=\"qr-title\">QR code: http://127.0.0.1:8080/prize/2027/code</title>"))
        #expect(named.text.components(separatedBy: code).count == 2, "the code stands there once, for reading")
        let linz = String(try #require(prize.story.members["linz"]))
        let printed = try prize.post("/electors/code", [("member", linz)], as: "office")
        #expect(printed.text.contains("<title id=\"qr-title\">QR code: http://127.0.0.1:8080/prize/2027/code</title>"))
    }
}
