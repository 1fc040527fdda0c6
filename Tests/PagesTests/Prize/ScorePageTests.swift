import Domain
import HTTP
import PrizePages
import Store
import TestSupport
import Testing

/// The scorer's sheet as pages show it.
@Suite struct ScorePageTests {
    private let prize: PrizeSite
    private let path = "/candidates/1/score"

    init() throws {
        prize = try PrizeSite()
        try prize.story.startScoring()
    }

    private func save(_ fields: [String: String], pressing button: String) throws -> Response {
        try prize.send(prize.get(path, as: "expert"), to: path, fields.merging([button: "1"]) { $1 }, as: "expert")
    }

    @Test func aSheetWithGapsIsSavedForLater() throws {
        let saved = try save(["step.focus": "4", "comment.focus": "Rácisme <b> & 1"], pressing: "later")
        #expect(saved.status == .seeOther && saved.header("Location")?.hasSuffix("/prize/2027/candidates") == true)
        let form = try prize.get(path, as: "expert").text
        #expect(form.contains("name=\"step.focus\" value=\"4\" checked"))
        #expect(form.contains("Rácisme &lt;b&gt; &amp; 1</textarea>"))
        let page = try prize.get("/candidates/1", as: "expert").text
        #expect(page.contains("Go on scoring this measure") && page.contains("You have begun to score this measure"))
        #expect(try !prize.get("/candidates/1", as: "expert.two").text.contains("begun"))
        #expect(try prize.get("/candidates", as: "expert").text.contains("Begun, not given"))
        #expect(try !prize.get("/candidates", as: "expert.two").text.contains("Begun"))
    }

    @Test func givingWithGapsKeepsEverythingAndNamesTheGaps() throws {
        let refused = try save(["step.focus": "1", "comment.effect": "Two sentences. Here."], pressing: "save")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("href=\"#comment-focus\"") && refused.text.contains("href=\"#step-effect\""))
        #expect(try prize.get(path, as: "expert").text.contains("Two sentences. Here.</textarea>"))
    }

    @Test func aMeasureThatIsTakenOutHasNoSheetAndKeepsWhatWasWritten() throws {
        let form = try prize.get(path, as: "expert")
        _ = try save(["step.focus": "3", "comment.focus": "Before <b>"], pressing: "later")
        let office = try prize.get("/candidates/1", as: "office")
        _ = try prize.send(office, to: "/candidates/1/check", ["act": "exclude", "reason": "Too old"], as: "office")
        let page = try prize.get(path, as: "expert")
        #expect(page.status == .ok && page.text.contains("It cannot be scored.") && page.text.contains("Too old"))
        #expect(!page.text.contains("name=\"step.focus\"") && page.text.contains("Before &lt;b&gt;"))
        let late = try prize.send(form, to: path, ["comment.effect": "Typed meanwhile", "save": "1"], as: "expert")
        #expect(late.status == .conflict && late.text.contains("Typed meanwhile") && late.text.contains("Before &lt;b&gt;"))
        let other = try prize.get(path, as: "expert.two").text
        #expect(other.contains("It cannot be scored.") && !other.contains("Before") && !other.contains("Typed meanwhile"))
    }

    @Test func theMeasureStandsBesideTheSheetAndReadingItIsNoted() throws {
        func readings() throws -> [String] {
            try prize.story.store.read { try $0.journal() }.filter { $0.event == .candidacyRead }.map(\.subject)
        }
        let page = try prize.get(path, as: "expert").text
        #expect(page.contains("class=\"pair\"") && page.contains("graz measure 1"))
        #expect(try readings() == ["prize/2027/candidates/1"])
    }

    @Test func aGivenSheetSaysWhetherItCountsAsItStands() throws {
        _ = try save(["step.focus": "3", "step.effect": "2"], pressing: "save")
        #expect(try prize.get(path, as: "expert").text.contains("These scores are given and count"))
        _ = try save(["step.focus": "2"], pressing: "later")
        let page = try prize.get(path, as: "expert").text
        #expect(page.contains("counts once you give them again") && !page.contains("These scores are given and count"))
    }

    @Test func theScriptSavesOneFieldAndHearsOfOtherWindows() throws {
        let page = try prize.get(path, as: "expert")
        let seal = PageReading(page).value(of: "csrf") ?? ""
        func send(_ text: String) throws -> Response {
            try prize.post(
                path + "/answer", [("csrf", seal), ("base", "comment.focus:0"), ("comment.focus", text)], as: "expert")
        }
        let first = try send("One")
        #expect(first.status == .ok && first.text.contains("\"base\":1") && first.text.contains("\"question\":\"comment.focus\""))
        let second = try send("Two")
        #expect(second.status == .conflict && second.text.contains("One"))
        let news = try prize.post(path + "/presence", [("csrf", seal), ("page", "comment.focus:0")], as: "expert")
        #expect(news.text.contains("\"newer\"") && news.text.contains("\"question\":\"comment.focus\""))
        let stranger: Response = try prize.post(
            path + "/answer", [("csrf", seal), ("base", "step.focus:0"), ("step.focus", "3")], as: "office")
        #expect(stranger.status != .ok)
    }
}
