import Domain
import HTTP
import PrizePages
import Store
import TestSupport
import Testing
import UseCases

@Suite struct AttendancePageTests {
    private let prize: PrizeSite

    init() throws {
        prize = try PrizeSite()
        try prize.story.startScoring()
        try prize.story.decideShortlist()
        try prize.story.decideFinalists()
    }

    private func id(_ city: String) throws -> String { String(try #require(prize.story.members[city])) }

    private func present() throws -> Int? { try prize.site.store.read { try $0.quorum(year: 2027, viewer: prize.story.board) }?.present }

    private func setQuorum(_ quorum: Int) throws {
        var settings = try prize.story.prize().settings
        settings.quorum = quorum
        try SetUpPrize(store: prize.site.store).set(settings, wish: prize.story.wish(prize.story.admin))
    }

    @Test func severalAreTickedAtOnceAndOneLeavesAgain() throws {
        let list = try prize.get("/attendance", as: "office")
        #expect(list.text.contains("Not noted as present: 3") && list.text.contains("Nobody is noted as present."))
        let sent = try prize.post("/attendance", [("members", id("graz")), ("members", id("linz"))], as: "office")
        #expect(
            sent.header("Location")?.hasSuffix("/prize/2027/attendance?q=&letter=&noted=yes") == true, "\(sent.header("Location") ?? "")")
        let after = try prize.get("/attendance?noted=yes", as: "office").text
        #expect(after.contains("Noted.") && after.contains("2 of 3 member cities present") && after.contains("13:00, Office"))
        let (graz, hallein) = (try id("graz"), try id("hallein"))
        #expect(after.contains("value=\"\(hallein)\"><span>Hallein"))
        #expect(!after.contains("value=\"\(graz)\"><span>Graz"))
        let button = "\(graz).\(Site.noon.seconds)"
        #expect(after.contains("name=\"leave\" value=\"\(button)\""))
        #expect(try prize.post("/attendance", [("leave", button)], as: "office.two").status == .seeOther)
        #expect(try prize.get("/attendance", as: "office").text.contains("noted by Office.Two"))
        #expect(try present() == 1)
    }

    @Test func anOldPageUndoesNothingOfSomebodyElses() throws {
        let old = try prize.get("/attendance", as: "office")
        _ = try prize.post("/attendance", [("members", id("graz"))], as: "office.two")
        #expect(old.text.contains("name=\"members\""))
        _ = try prize.post("/attendance", [("members", id("linz"))], as: "office")
        #expect(try present() == 2)
        let again = try prize.post("/attendance", [("members", id("graz"))], as: "office")
        #expect(again.header("Location")?.contains("noted=no") == true)
        #expect(try prize.get("/attendance?noted=no", as: "office").text.contains("somebody else has noted it already"))
    }

    @Test func aCityIsFoundByNameOrFirstLetterAndTheFilterStays() throws {
        for text in ["?q=Hall", "?q=h%C3%A4llein", "?letter=H"] {
            let page = try prize.get("/attendance\(text)", as: "office").text
            #expect(page.contains("<span>Hallein</span>") && !page.contains("<span>Graz</span>"), "\(text)")
        }
        #expect(try prize.get("/attendance?q=nowhere", as: "office").text.contains("No city matches."))
        let sent = try prize.post("/attendance", [("members", id("hallein")), ("q", "hall"), ("letter", "H")], as: "office")
        #expect(sent.header("Location")?.hasSuffix("?q=hall&letter=H&noted=yes") == true, "\(sent.header("Location") ?? "")")
    }

    @Test func aFormWithoutATickSaysWhatToDo() throws {
        let page = try prize.post("/attendance", as: "office")
        #expect(page.status == .unprocessableContent && page.text.contains("Tick at least one member city"))
    }

    @Test func belowTheQuorumThePageSaysSoAndAsksWhy() throws {
        try setQuorum(2)
        _ = try prize.post("/attendance", [("members", id("graz"))], as: "office")
        let form = try prize.get("/poll/open", as: "office")
        #expect(form.text.contains("The quorum is not reached") && form.text.contains("Present: 1. Needed: 2."))
        let members = try PrizeStory.cities.map { ("members", try id($0)) }
        let refused = try prize.post("/poll/open", members, as: "office")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("The quorum is not reached: say why the vote opens without it"))
        #expect(try prize.story.prize().phase == .finalists)
        #expect(
            try prize.post("/poll/open", members + [("quorum-reason", "Decided <i>"), ("step", "open")], as: "office").status == .seeOther)
        #expect(try prize.get("/poll", as: "office").text.contains("Decided &lt;i&gt;"))
        #expect(try prize.get("/electors", as: "graz").text.contains("Quorum 2: not reached yet"))
    }

    @Test func withTheQuorumNobodyIsAsked() throws {
        try setQuorum(1)
        _ = try prize.post("/attendance", [("members", id("graz"))], as: "office")
        let form = try prize.get("/poll/open", as: "office").text
        #expect(form.contains("Quorum 1: reached") && !form.contains("name=\"quorum-reason\""))
    }

    @Test func theProtocolsPageSaysWhoWasThere() throws {
        try setQuorum(3)
        _ = try prize.post("/attendance", [("members", id("graz"))], as: "office")
        try OpenPolls(store: prize.site.store).perform(
            Opening(electors: Set(prize.story.members.values), quorumReason: "As decided"), wish: prize.story.wish(prize.story.admin))
        try prize.story.count()
        let page = try prize.get("/protocol", as: "office").text
        #expect(page.contains("<div><dt>Present when the vote closed</dt><dd>1 of 3</dd></div>"))
        #expect(page.contains("<div><dt>Opened without the quorum</dt><dd>As decided</dd></div>"))
    }
}
