import Domain
import HTTP
import TestSupport
import Testing

/// The numbers of inhabitants by year on a member's page.
struct OfficeFiguresTests {
    private let office: OfficeSite
    private let graz: Int64

    init() throws {
        office = try OfficeSite()
        graz = try office.site.member("graz", inhabitants: 291_000)
    }

    private func figures() throws -> [Figure] { try office.site.store.read { try $0.figures(of: graz) }.all }

    /// Sends the member's form as a browser would after these were typed.
    private func send(_ page: Response, _ changes: [String: String], wrong: [String] = []) throws -> Response {
        let form = try #require(SentForm(in: page.text, action: "/office/members/graz"))
        return try office.post("/office/members/graz", form.fields(changes) + wrong.map { ("wrong_figure", $0) })
    }

    @Test func aFurtherFigureComesBesideTheOthers() throws {
        let page = try office.get("/office/members/graz")
        #expect(page.text.contains("<th scope=\"row\">2025</th>") && page.text.contains("291\u{202F}000"))
        let saved = try send(page, ["inhabitants": "260 000", "inhabitants_year": "2010"])
        #expect(saved.header("Location") == "http://127.0.0.1:8080/office/members/graz?done=saved")
        #expect(try figures() == [Figure(291_000, year: 2025), Figure(260_000, year: 2010)])
        let after = try office.get("/office/members/graz").text
        #expect(after.contains("<th scope=\"row\">2010</th>"))
        let form = try #require(SentForm(in: after, action: "/office/members/graz"))
        #expect(form.fields().filter { $0.0.hasPrefix("inhabitants") }.map(\.1) == ["", ""], "there is room for the next")
    }

    @Test func savingTheFormAsItIsLeavesTheFigures() throws {
        #expect(try send(office.get("/office/members/graz"), ["mayor": "Elke Kahr"]).status == .seeOther)
        #expect(try figures() == [Figure(291_000, year: 2025)])
        #expect(try office.stored("graz")?.mayor == "Elke Kahr")
    }

    @Test func aTickedFigureIsRemovedAndSoIsOneWithoutAYear() throws {
        try office.site.store.write { try $0.take(Figure(5, year: 2052), of: graz) }
        _ = try send(office.get("/office/members/graz"), [:], wrong: ["2052", "nonsense"])
        #expect(try figures() == [Figure(291_000, year: 2025)])
        _ = try send(office.get("/office/members/graz"), ["inhabitants": "7000"], wrong: ["2025"])
        #expect(try figures() == [Figure(7000, year: nil)])
        let page = try office.get("/office/members/graz")
        #expect(page.text.contains("<th scope=\"row\">Year not known</th>"))
        _ = try send(page, [:], wrong: ["0"])
        #expect(try figures() == [])
        #expect(try office.get("/office/members/graz").text.contains("No figure has been entered yet."))
    }

    @Test func aRefusedFigureLosesNoWordAndNoTick() throws {
        let page = try office.get("/office/members/graz")
        try office.site.store.write { try $0.take(Figure(280_000, year: 2020), of: graz) }
        let refused = try send(page, ["inhabitants": "300000", "mayor": "<Elke>"], wrong: ["2020"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("<a href=\"#inhabitants_year\">Enter the year of this figure"))
        #expect(refused.text.contains("value=\"300000\"") && refused.text.contains("value=\"&lt;Elke&gt;\""))
        #expect(refused.text.contains("name=\"wrong_figure\" value=\"2020\" checked"))
        #expect(refused.text.contains("name=\"wrong_figure\" value=\"2025\">"))
        #expect(try figures() == [Figure(291_000, year: 2025), Figure(280_000, year: 2020)])
    }

    @Test func whatWasDoneIsInTheJournal() throws {
        _ = try send(office.get("/office/members/graz"), ["inhabitants": "300000", "inhabitants_year": "2026"], wrong: ["2025"])
        let lines = try office.site.store.read { try $0.journal(subject: "member/graz") }.reversed()
        #expect(lines.map(\.event) == [.figureRemoved, .figureNoted, .memberChanged])
        #expect(lines.map(\.details) == ["291000 (2025)", "300000 (2026)", ""])
        #expect(Set(lines.map(\.account)) == [office.admin.viewer.account])
    }
}
