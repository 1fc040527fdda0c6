import Credentials
import Domain
import HTTP
import PrizePages
import Store
import TestSupport
import Testing
import UseCases

@Suite struct VotePageTests {
    private let prize: PrizeSite

    init() throws {
        prize = try PrizeSite()
        try prize.story.openVote()
    }

    private func cast() throws -> Int? { try prize.story.progress(.large)?.cast }

    @Test func chooseCheckCastAndTheReceiptIsShown() throws {
        let choose = try prize.get("/vote/large", as: "graz")
        #expect(choose.text.contains("value=\"0001\"") && choose.text.contains("value=\"0005\"") && choose.text.contains("value=\"none\""))
        #expect(!choose.text.contains("value=\"0003\""), "a finalist of the other category")
        #expect(choose.text.contains("graz measure 1") && choose.text.contains("You vote for Graz"))
        let check = try prize.check("0005", as: "graz")
        #expect(check.status == .ok && check.text.contains("linz measure 1") && check.text.contains("button-danger"))
        #expect(try cast() == 0, "checking stores nothing")
        let done = try prize.send(check, to: "/vote/large", ["step": "cast"], as: "graz")
        let code = try #require(prize.receipt(done))
        #expect(ShortCode(typed: code)?.text == code)
        #expect(done.text.contains("mailto:?subject=Receipt%20code") && done.text.contains(code))
        #expect(done.text.contains("You still have to vote in the category") && done.text.contains("/prize/2027/vote/small"))
        #expect(try cast() == 1)
        try prize.story.count()
        #expect(try prize.story.protocolDesk(prize.story.admin).content.polls[1].ballots == [Ballot(code: code, vote: .finalist(5))])
    }

    @Test func whatWasChosenStandsInNoAddress() throws {
        for answer in [try prize.check("0005", as: "graz"), try prize.cast("0005", as: "linz")] {
            #expect(answer.header("Location") == nil && !answer.text.contains("?vote=") && !answer.text.contains("=0005"))
        }
    }

    @Test func aDoubleClickEndsWithTheSameReceipt() throws {
        let check = try prize.check("0001", as: "graz")
        let first = try prize.send(check, to: "/vote/large", ["step": "cast"], as: "graz")
        let second = try prize.send(check, to: "/vote/large", ["step": "cast"], as: "graz")
        #expect(prize.receipt(first) != nil && prize.receipt(first) == prize.receipt(second))
        #expect(try cast() == 1)
    }

    @Test func theCodeIsNeverTakenFromTheBrowser() throws {
        let check = try prize.check("0001", as: "graz")
        #expect(!check.text.contains("name=\"receipt\""))
        let done = try prize.send(check, to: "/vote/large", ["step": "cast", "receipt": "EEEEE-EEEEE"], as: "graz")
        let code = try #require(prize.receipt(done))
        #expect(code != "EEEEE-EEEEE" && !check.text.contains(code), "nobody knows the code before the ballot is cast")
        // Another city sends the same form: its code is its own.
        let form = try #require(SentForm(in: check.text, action: "/prize/2027/vote/large"))
        let sheet = try #require(form.fields([String: String]()).first { $0.0 == "sheet" }?.1)
        let other = try prize.post("/vote/large", [("step", "cast"), ("vote", "0001"), ("sheet", sheet)], as: "linz")
        #expect(prize.receipt(other) != nil && prize.receipt(other) != code)
        for forged in ["", "EEEEE-EEEEE", String(repeating: "A", count: 42)] {
            let answer = try prize.post("/vote/large", [("step", "cast"), ("vote", "0001"), ("sheet", forged)], as: "hallein")
            #expect(answer.text.contains("button-danger") && prize.receipt(answer) == nil, "the page to check comes again")
        }
        #expect(try cast() == 2)
    }

    @Test func aRunOffIsCalledSoAndEverybodyVotesAgain() throws {
        try prize.story.cast(.finalist(1), "graz", .large)
        try prize.story.cast(.finalist(5), "linz", .large)
        for city in PrizeStory.cities { try prize.story.cast(.finalist(3), city, .small) }
        try prize.story.count()
        try OpenPolls(store: prize.site.store).perform(Opening(), wish: prize.story.wish(prize.story.admin))
        let ballot = try prize.get("/vote/large", as: "graz").text
        #expect(ballot.contains("<span class=\"caption\">Run-off: 50\u{202F}000 inhabitants and more</span>"), "\(ballot)")
        #expect(ballot.contains("This is a run-off."))
        let overview = try prize.get("", as: "graz").text
        #expect(
            overview.contains("in a run-off") && overview.contains("Vote: Run-off: 50\u{202F}000") && !overview.contains("Voted: Below"))
        #expect(prize.receipt(try prize.cast("0005", as: "graz")) != nil)
        let list = try prize.get("/electors", as: "office").text
        let parts = list.components(separatedBy: "Votes that are over")
        #expect(
            parts.count == 2 && parts[0].contains("Run-off: 50\u{202F}000") && parts[0].contains("action=\"/prize/2027/electors/paper\""))
        #expect(parts.last?.contains("Below 50\u{202F}000 inhabitants") == true && parts.last?.contains("<form") == false)
        try RunPolls(store: prize.site.store).close(prize.story.wish(prize.story.admin))
        let closed = try prize.get("", as: "graz").text
        #expect(closed.contains("The vote on the prize is closed.") && !closed.contains("Name a delegate"))
        #expect(try prize.get("/delegate", as: "graz").status == .conflict)
        #expect(try !prize.get("/electors", as: "office").text.contains("action=\"/prize/2027/electors/paper\""))
    }

    @Test func twoTabsCastOneBallot() throws {
        let (one, other) = (try prize.check("0001", as: "graz"), try prize.check("0005", as: "graz"))
        #expect(prize.receipt(try prize.send(one, to: "/vote/large", ["step": "cast"], as: "graz")) != nil)
        let second = try prize.send(other, to: "/vote/large", ["step": "cast"], as: "graz")
        #expect(prize.receipt(second) == nil && second.text.contains("Graz has voted in this category."))
        #expect(try cast() == 1)
        #expect(try prize.get("/vote/large", as: "graz").text.contains("Graz has voted in this category."))
        try prize.story.count()
        #expect(try prize.story.protocolDesk(prize.story.admin).content.polls[1].ballots.map(\.vote) == [.finalist(1)])
    }

    @Test func goingBackFromTheCheckKeepsTheChoice() throws {
        let again = try prize.send(prize.check("0005", as: "graz"), to: "/vote/large", ["step": "choose"], as: "graz")
        #expect(again.text.contains("value=\"0005\" checked"))
        #expect(try cast() == 0)
    }

    @Test func withoutAChoiceThePageSaysWhatToDo() throws {
        for vote in ["", "0003", "9999"] {
            let page = try prize.post("/vote/large", [("step", "check"), ("vote", vote)], as: "graz")
            #expect(page.status == .unprocessableContent && page.text.contains("<a href=\"#vote\">Choose a measure, or abstain</a>"))
        }
        #expect(try cast() == 0)
    }

    @Test func abstainingIsAChoice() throws {
        #expect(prize.receipt(try prize.cast("none", as: "graz")) != nil)
        try prize.story.count()
        #expect(try prize.story.protocolDesk(prize.story.admin).content.polls[1].tally.abstentions == 1)
    }

    @Test func aDelegateVotesWithTheCodeAndWithoutAnAccount() throws {
        let named = try prize.send(prize.get("/delegate", as: "graz"), to: "/delegate", ["name": "Dana <b>"], as: "graz")
        let code = try #require(prize.receipt(named))
        #expect(named.text.contains("Dana &lt;b&gt;") && named.text.contains("http://127.0.0.1:8080/prize/2027/code"))
        let refused = try prize.get("/vote/large", as: "graz")
        #expect(refused.status == .conflict && refused.text.contains("You have named a delegate"))
        for wrong in ["AAAAA-AAAAA", " ", "graz"] {
            #expect(try prize.post("/code", [("code", wrong)]).status == .unprocessableContent, "\(wrong)")
        }
        let choose = try prize.post("/code", [("code", code.lowercased())])
        #expect(choose.text.contains("You vote for Graz") && choose.text.contains("hallein measure 1"), "the smaller category first")
        let small = try prize.send(choose, to: "/vote/small", ["vote": "0003"])
        let done = try prize.send(small, to: "/vote/small", ["step": "cast"])
        #expect(prize.receipt(done) != nil && done.text.contains("You still have to vote"))
        let large = try prize.send(done, to: "/vote/large")
        #expect(large.text.contains("linz measure 1"))
        #expect(
            prize.receipt(try prize.send(prize.send(large, to: "/vote/large", ["vote": "0005"]), to: "/vote/large", ["step": "cast"]))
                != nil)
        #expect(try prize.story.progress(.small)?.cast == 1)
        #expect(try cast() == 1)
        #expect(try prize.post("/code", [("code", code)]).status == .conflict)
    }

    @Test func badRoleBadTimeEachHasAPageThatSaysWhy() throws {
        #expect(try prize.get("/vote/large").header("Location")?.contains("/account/sign-in") == true)
        for person in ["office", "expert", "board"] {
            let page = try prize.get("/vote/large", as: person)
            #expect(page.status == .forbidden && page.text.contains("Only your city’s responsible person"), "\(person)")
        }
        #expect(try prize.get("/vote/middle", as: "graz").status == .notFound)
        try RunPolls(store: prize.site.store).close(prize.story.wish(prize.story.admin))
        let late = try prize.get("/vote/large", as: "graz")
        #expect(late.status == .conflict && late.text.contains("The vote is closed."))
        #expect(
            try prize.post("/vote/large", [("step", "cast"), ("vote", "0001")], as: "graz").status == .conflict)
        #expect(try cast() == 0)
    }

    @Test func aFormWithoutItsSealIsNoBallot() throws {
        let answer = try prize.post(
            "/vote/large", [("step", "cast"), ("vote", "0001"), ("csrf", "no")], as: "graz")
        #expect(answer.status != .ok || prize.receipt(answer) == nil)
        #expect(try cast() == 0)
    }

    @Test func theScreenTellsHowManyAndNothingElse() throws {
        let code = try prize.story.cast(.finalist(5), "linz", .large)
        let present = ["graz", "linz"].compactMap { prize.story.members[$0] }.map { ("members", String($0)) }
        _ = try prize.post("/attendance", present, as: "office")
        let screen = try prize.get("/screen", as: "office")
        #expect(screen.text.contains("<strong>1</strong> of 3 have voted") && screen.text.contains("<strong>0</strong> of 3 have voted"))
        #expect(screen.text.contains("http://127.0.0.1:8080/prize/2027") && screen.text.contains("2 of 3 member cities present"))
        #expect(screen.header("Refresh") == "5")
        #expect(screen.text.contains("<strong>Linz</strong> <span lang=\"de\">linz measure 1</span>"), "the finalists are named")
        #expect(!screen.text.contains(code) && !screen.text.contains("<meter"))
        let list = try prize.get("/electors", as: "expert").text
        #expect(list.contains("Has voted") && list.contains("Linz") && !list.contains(code) && !list.contains("linz measure"))
    }
}
