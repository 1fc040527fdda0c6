import Domain
import HTTP
import PrizePages
import Store
import TestSupport
import Testing
import UseCases

/// The whole way on pages alone: candidates, scores, shortlist, finalists, release, vote, count, publication.
@Suite struct PrizeChainTests {
    private let prize: PrizeSite

    init() throws { prize = try PrizeSite() }

    private func text(_ path: String, as name: String) throws -> String { try prize.get(path, as: name).text }

    private func prepare() throws {
        let list = try text("/candidates", as: "office")
        #expect(list.contains("graz measure 1") && list.contains("hallein measure 2") && list.contains("To be checked"))
        let refused = try prize.post("/scoring", as: "office")
        #expect(refused.status == .conflict && refused.text.contains("Some candidacies have not been checked"))
        for number in 1...6 {
            let page = try prize.get("/candidates/\(number)", as: "office")
            #expect(try prize.send(page, to: "/candidates/\(number)/check", ["act": "pass"], as: "office").status == .seeOther)
        }
        #expect(try prize.send(prize.get("/scoring", as: "office"), to: "/scoring", as: "office").status == .seeOther)
    }

    private func score() throws {
        for person in ["expert", "expert.two"] {
            for number in [1, 3, 5] {
                #expect(try text("/candidates/\(number)", as: person).contains("What "), "the measure's text")
                let form = try prize.get("/candidates/\(number)/score", as: person)
                let missing = try prize.send(form, to: "/candidates/\(number)/score", ["step.focus": "4", "step.effect": "2"], as: person)
                #expect(missing.status == .unprocessableContent && missing.text.contains("Say why you gave this score"))
                let done = try prize.send(
                    missing, to: "/candidates/\(number)/score", ["comment.focus": "Throughout"], as: person)
                #expect(done.status == .seeOther)
            }
        }
        for number in [1, 3, 5] {
            let page = try prize.get("/candidates/\(number)", as: "expert")
            #expect(page.text.contains("80.0") && page.text.contains("Expert.Two"))
            _ = try prize.send(page, to: "/candidates/\(number)/mark", ["mark": "yes"], as: "expert")
        }
        #expect(try prize.get("/shortlist", as: "board").status == .conflict)
        let form = try prize.get("/shortlist", as: "expert")
        #expect(try prize.send(form, to: "/shortlist", ["reason": ""], as: "expert").status == .unprocessableContent)
        #expect(try prize.send(form, to: "/shortlist", ["reason": "The three best"], as: "expert").status == .seeOther)
    }

    private func choose() throws {
        let shortlist = try text("/shortlist", as: "board")
        #expect(shortlist.contains("graz measure 1") && !shortlist.contains("graz measure 2") && shortlist.contains("The three best"))
        #expect(!shortlist.contains("80.0"), "the board decides by the measures")
        #expect(try prize.get("/candidates/2", as: "board").status == .notFound)
        let page = try prize.get("/candidates/1", as: "board")
        _ = try prize.send(page, to: "/candidates/1/note", ["note": "Strong <i>", "proposes": "yes"], as: "board")
        #expect(try text("/candidates/1", as: "board").contains("Strong &lt;i&gt;"))
        let fields = [1, 3, 5].map { ("measures", String($0)) }
        #expect(try prize.get("/finalists", as: "graz").status == .conflict)
        #expect(try prize.post("/finalists", fields, as: "board").status == .seeOther)
        #expect(try text("/finalists", as: "linz").contains("The city has not released the measure yet."))
    }

    private func release() throws {
        for (number, city) in [(1, "graz"), (3, "hallein"), (5, "linz")] {
            let form = try prize.get("/finalists/\(number)", as: city)
            #expect(try prize.send(form, to: "/finalists/\(number)", ["summary": "About \(number) <b>"], as: city).status == .seeOther)
        }
        #expect(try prize.get("/finalists/1", as: "linz").status == .notFound)
        let list = try text("/finalists", as: "linz")
        #expect(list.contains("About 1 &lt;b&gt;") && list.contains("About 3") && list.contains("About 5"))
        #expect(try text("/candidates/1", as: "linz").contains("What graz did in 1"))
    }

    private func vote() throws {
        let form = try prize.get("/poll/open", as: "office")
        let members = try prize.site.store.read { try $0.allMembers() }.map { ("members", String($0.id)) }
        #expect(form.text.contains("name=\"members\""))
        let wrong = try prize.post(
            "/poll/open", members + [("opens.day", "31"), ("opens.month", "2"), ("opens.year", "2027")], as: "office")
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Enter day, month and year"))
        let check = try prize.send(form, to: "/poll/open", as: "office")
        #expect(check.text.contains("Check before the vote opens") && check.text.contains("<strong>Linz</strong>: 5. "))
        #expect(try prize.story.prize().phase == .finalists, "nothing is open before the second page is sent")
        let again = try prize.send(check, to: "/poll/open", ["step": "change", "closes.time": "9h30"], as: "office")
        #expect(again.text.contains("value=\"9h30\"") && again.text.contains("name=\"members\""))
        #expect(try prize.send(check, to: "/poll/open", ["step": "open"], as: "office").status == .seeOther)
        for (city, choice) in [("graz", "0005"), ("hallein", "0005"), ("linz", "0001")] {
            #expect(prize.receipt(try prize.cast(choice, as: city)) != nil)
            #expect(prize.receipt(try prize.cast("0003", "small", as: city)) != nil)
        }
        #expect(try prize.get("/protocol", as: "office").status == .conflict)
        #expect(try prize.send(prize.get("/poll/close", as: "office"), to: "/poll/close", as: "office").status == .seeOther)
        #expect(try prize.send(prize.get("/poll", as: "office"), to: "/poll/count", as: "office").status == .seeOther)
    }

    @Test func fromTheCandidatesToTheWinners() throws {
        try prepare()
        try score()
        try choose()
        try release()
        try vote()
        #expect(try text("/protocol", as: "office").contains("Only the office sees this."))
        #expect(try prize.get("/protocol", as: "graz").status == .conflict)
        #expect(try !text("", as: "graz").contains("Winner"))
        #expect(try prize.send(prize.get("/poll/publish", as: "office"), to: "/poll/publish", as: "office").status == .seeOther)
        let front = try text("", as: "graz")
        #expect(front.contains("Winner: linz measure 1 (Linz)") && front.contains("Winner: hallein measure 1 (Hallein)"))
        #expect(front.contains("About 5 &lt;b&gt;"))
        let file = try prize.get("/protocol.json", as: "expert")
        let content = try PrizeProtocol(canonicalJSON: file.body)
        #expect(content.faults.isEmpty && content.polls.map(\.tally.outcome) == [.winner(3), .winner(5)])
        let page = try text("/protocol", as: "expert")
        for poll in content.polls { for ballot in poll.ballots { #expect(page.contains(ballot.code)) } }
        #expect(page.contains(try prize.story.protocolDesk(prize.story.admin).digest))
    }

    /// Day and hour of a form, as they are typed.
    private func moment(_ name: String, _ day: Int, _ month: Int, _ time: String) -> [(String, String)] {
        [("\(name).day", String(day)), ("\(name).month", String(month)), ("\(name).year", "2027"), ("\(name).time", time)]
    }

    @Test func theHourIsUnderstoodAsItIsTypedAndOneThatDoesNotExistIsAskedBack() throws {
        try prize.story.startScoring()
        try prize.story.decideShortlist()
        try prize.story.decideFinalists()
        let members = PrizeStory.cities.compactMap { prize.story.members[$0] }.map { ("members", String($0)) }
        for typed in ["14:30", "14.30", "14h30", "14 Uhr 30", "2:30 pm", "1430"] {
            let page = try prize.post("/poll/open", members + moment("closes", 2, 2, typed), as: "office").text
            #expect(page.contains("Check before the vote opens") && page.contains("2 February 2027, 14:30"), "\(typed)")
        }
        for wrong in ["24:00", "14:60", "half past two", "14:5", ""] {
            let page = try prize.post("/poll/open", members + moment("closes", 2, 2, wrong), as: "office")
            #expect(page.status == .unprocessableContent && page.text.contains("Enter the hour, such as 14:30 or 14h30"), "\(wrong)")
        }
        let gap = try prize.post("/poll/open", members + moment("closes", 28, 3, "2.30"), as: "office")
        #expect(gap.status == .unprocessableContent && gap.text.contains("There is no 2:30 on that day, since the clocks go forward"))
        #expect(gap.text.contains("value=\"2.30\""))
        #expect(try prize.story.prize().phase == .finalists)
    }

    @Test func aFinalistThatIsNotReleasedIsNamedAndDecidedUponBeforeTheVoteOpens() throws {
        try prize.story.startScoring()
        try prize.story.decideShortlist()
        let story = prize.story, graz = try #require(story.primaries["graz"])
        try DecideFinalists(store: story.store).perform([1, 3, 5], reason: "x", wish: story.wish(story.board))
        try DecideFinalists(store: story.store).release(1, summary: "Read", file: nil, wish: story.wish(graz))
        let form = try prize.get("/poll/open", as: "office")
        #expect(form.text.contains("Hallein: hallein measure 1") && form.text.contains("Linz: linz measure 1"))
        #expect(!form.text.contains("Graz: graz measure 1"))
        let refused = try prize.send(form, to: "/poll/open", ["leave.3": "No answer"], as: "office")
        #expect(refused.status == .unprocessableContent && refused.text.contains("Say why this measure is left out"))
        let check = try prize.send(refused, to: "/poll/open", ["leave.3": "No answer", "leave.5": "Asked for <b>"], as: "office")
        #expect(check.text.contains("Left out") && check.text.contains("Asked for &lt;b&gt;"))
        #expect(try prize.send(check, to: "/poll/open", ["step": "open"], as: "office").status == .seeOther)
        let list = try text("/finalists", as: "linz")
        #expect(list.contains("Nobody could vote on this measure") && list.contains("Asked for &lt;b&gt;"))
        try story.count()
        #expect(try text("/protocol", as: "office").contains("Asked for &lt;b&gt;"))
    }

    @Test func handCountsAreToldAndDifferentOnesStandBesideEachOther() throws {
        try prize.story.openVote()
        let linz = String(try #require(prize.story.members["linz"]))
        _ = try prize.post("/electors/paper", [("member", linz), ("category", "large"), ("paper", "yes")], as: "office")
        try RunPolls(store: prize.site.store).close(prize.story.wish(prize.story.admin))
        let closed = try text("/poll", as: "office")
        #expect(closed.contains("Not entered yet.") && closed.contains("/hand-count/large") && !closed.contains("/hand-count/small"))
        #expect(!closed.contains("Count now"))
        _ = try prize.send(prize.get("/hand-count/large", as: "office"), to: "/hand-count/large", ["count.0001": "1"], as: "office")
        #expect(try text("/poll", as: "office.two").contains("Waits for a second person."))
        let other = try prize.get("/hand-count/large", as: "office.two")
        #expect(other.text.contains("Entered by Office ("))
        let refused = try prize.send(other, to: "/hand-count/large", ["count.0005": "1"], as: "office.two")
        #expect(refused.status == .unprocessableContent && refused.text.contains("You: 1. Office: 0."), "\(refused.text)")
        #expect(refused.text.contains("href=\"/prize/2027/poll\""))
        let early = try prize.post("/poll/count", as: "office")
        #expect(
            early.status == .conflict && early.text.contains("have not entered the same count") && early.text.contains("<h1>Run the vote"))
        _ = try prize.send(other, to: "/hand-count/large", ["count.0001": "1"], as: "office.two")
        #expect(try text("/poll", as: "office").contains("Entered alike by Office ("))
        #expect(try prize.send(prize.get("/poll", as: "office"), to: "/poll/count", as: "office").status == .seeOther)
        let page = try text("/protocol", as: "office")
        #expect(page.contains("<h3>Counted by hand</h3>") && page.contains("Papers counted by") && !page.contains("&lt;h3"))
        for path in ["/hand-count/large", "/poll/close"] { #expect(try prize.get(path, as: "office").status == .conflict, "\(path)") }
        let late = try prize.post("/electors/paper", [("member", linz), ("category", "large"), ("paper", "no")], as: "office")
        #expect(late.status == .conflict && late.text.contains("This vote is counted.") && late.text.contains("<h1>Who may vote"))
    }

    @Test func strangersFindTheWayForCodesAndNothingElse() throws {
        #expect(try prize.get("").text.contains("Vote with a code"))
        for path in ["/candidates", "/candidates/1", "/shortlist", "/finalists", "/electors", "/protocol", "/screen", "/poll", "/settings"]
        {
            let answer = try prize.get(path)
            #expect(answer.header("Location")?.contains("/account/sign-in") == true, "\(path)")
        }
        #expect(try prize.site.get("/prize/1999", routes: prizeRoutes).status == .notFound)
    }

    @Test func theOfficesPagesAreTheOffices() throws {
        try prize.story.openVote()
        for person in ["graz", "expert", "board"] {
            for path in [
                "/settings", "/scoring", "/poll", "/poll/open", "/poll/close", "/poll/publish", "/hand-count/large", "/attendance",
            ] {
                #expect(try prize.get(path, as: person).status == .forbidden, "\(person) \(path)")
            }
            for path in ["/poll/close", "/poll/count", "/poll/publish", "/attendance", "/electors/paper", "/electors/code"] {
                let fields = [("member", "1"), ("category", "large"), ("paper", "yes")]
                #expect(try prize.post(path, fields, as: person).status == .forbidden, "\(person) \(path)")
            }
        }
        #expect(try prize.story.poll(.large).closesAt == nil)
        #expect(try prize.story.progress(.large) == PollProgress(eligible: 3, cast: 0, onPaper: 0))
    }

    @Test func theSettingsAreKeptWithWhatWasTyped() throws {
        let form = try prize.get("/settings", as: "office")
        let wrong = try prize.send(form, to: "/settings", ["tie": "lot", "source": " ", "quorum": "many"], as: "office")
        #expect(
            wrong.status == .unprocessableContent && wrong.text.contains("value=\"many\"") && wrong.text.contains("value=\"lot\" checked"))
        let saved = try prize.send(
            form, to: "/settings", ["line": "60 000", "tie": "lot", "source": "Lottery", "quorum": "9"], as: "office")
        #expect(saved.status == .seeOther)
        let settings = try prize.story.prize().settings
        #expect(settings.sizeLine == 60_000 && settings.tieRule == .lot && settings.lotSource == "Lottery" && settings.quorum == 9)
    }

    @Test func aCityWithdrawsOnItsOwnPage() throws {
        let page = try prize.get("/candidates/3", as: "hallein")
        _ = try prize.send(page, to: "/candidates/3/withdrawal", ["withdraw": "yes"], as: "hallein")
        #expect(try text("/candidates", as: "hallein").contains("Withdrawn by the city"))
        #expect(try text("/candidates", as: "hallein").contains("hallein measure 1"))
        #expect(try prize.get("/candidates/1", as: "hallein").status == .notFound)
        #expect(try prize.post("/candidates/1/withdrawal", [("withdraw", "yes")], as: "hallein").status == .notFound)
    }

    @Test func everyReadingByOthersIsInTheJournal() throws {
        _ = try prize.get("/candidates/1", as: "expert")
        _ = try prize.get("/candidates/1", as: "graz")
        let lines = try prize.site.store.read { try $0.journal(subject: "prize/2027/candidates/1") }.filter { $0.event == .candidacyRead }
        #expect(lines.map(\.account) == [prize.story.expert.account])
    }
}
