import Domain
import TestSupport
import Testing
import UseCases

struct CycleTests {
    private let workplace: Workplace
    private let new = [
        "cycle", "set", "2027", "--questionnaire", "1", "--opens", "2026-11-02 09:00", "--deadline", "2027-04-30 23:59", "--zone",
        "Europe/Vienna",
        "--grace-minutes", "90",
    ]

    init() throws {
        workplace = try Workplace.withDatabase()
        for version in ["1", "2"] {
            _ = workplace.run("questionnaire", "import", try workplace.file("\(version).yaml", smallQuestionnaire(version: version)))
        }
    }

    private func cycle() throws -> Cycle? { try workplace.store().read { try $0.cycle(year: 2027) } }

    @Test func aNewOne() throws {
        #expect(
            workplace.run(new)
                == .done("Cycle 2027: questionnaire 1, 2026-11-02 09:00 to 2027-04-30 23:59 Europe/Vienna, 90 minutes of grace."))
        // 2026-11-02 08:00 UTC and 2027-04-30 21:59 UTC: summer time lies between them.
        let stored = Cycle(
            year: 2027, questionnaire: "1", opensAt: Instant(seconds: 1_793_606_400), deadline: Instant(seconds: 1_809_122_340),
            grace: 5400,
            zone: "Europe/Vienna")
        #expect(try cycle() == stored)
    }

    @Test func moreTimeChangesNothingElse() throws {
        _ = workplace.run(new)
        var expected = try #require(try cycle())
        expected.deadline = expected.deadline + 86_400
        #expect(workplace.run("cycle", "set", "2027", "--deadline", "2027-05-01 23:59").code == 0)
        #expect(try cycle() == expected)
    }

    @Test func lists() throws {
        #expect(workplace.run("cycle", "list") == .done("No cycles yet."))
        _ = workplace.run(new)
        #expect(
            workplace.run("cycle", "list")
                == .done(
                    "2027  1  2026-11-02 09:00  2027-04-30 23:59 Europe/Vienna  90 minutes of grace  0 draft, 0 submitted, 0 evaluated, 0 updating, 0 updated"
                ))
    }

    @Test func theQuestionnaireOfACycleWithReportsStays() throws {
        _ = workplace.run(new)
        #expect(workplace.run("cycle", "set", "2027", "--questionnaire", "2").code == 0)
        try startReport()
        #expect(
            workplace.run("cycle", "set", "2027", "--questionnaire", "1")
                == .refused("Cycle 2027 has reports that answer version 2 of the questionnaire; it stays."))
        #expect(workplace.run("cycle", "set", "2027", "--questionnaire", "2", "--grace-minutes", "0").code == 0)
    }

    private func startReport() throws {
        _ = workplace.run("member", "add", "--name", "de=Graz", "--country", "at", "--language", "de")
        _ = workplace.run("login", "issue", "--role", "primary", "--member", "graz", "--user", "graz", "--name", "Kim Moser")
        let store = try workplace.store()
        let account = try #require(try store.read { try $0.accountSecret(userName: "graz")?.account })
        let viewer = Viewer(account: account.id, name: account.name, role: account.role, member: account.member)
        _ = try StartReport(store: store, shelf: QuestionnaireShelf()).perform(
            ReportWish(year: 2027, member: "graz", viewer: viewer, now: workplace.now))
    }

    @Test(arguments: [
        (["--opens", "2026-11-02"], "2026-11-02 is no time; write it as 2027-04-30 23:59."),
        (["--opens", "2027-02-29 10:00"], "There is no 2027-02-29 10:00 in Europe/Vienna."),
        (["--opens", "2027-03-28 02:30"], "There is no 2027-03-28 02:30 in Europe/Vienna."),
        (["--opens", "2027-04-30 23:59"], "The cycle opens after its deadline."),
        (["--zone", "Vienna"], "Vienna is no time zone; write one such as Europe/Vienna."),
        (["--questionnaire", "3"], "There is no version 3 of the questionnaire; import it first: ocrtctl questionnaire import FILE"),
    ]) func refusals(options: [String], sentence: String) throws {
        _ = workplace.run(new)
        let before = try cycle()
        #expect(workplace.run(["cycle", "set", "2027"] + options) == .refused(sentence))
        #expect(try cycle() == before)
    }

    @Test func aNewOneNeedsEverything() {
        #expect(
            workplace.run("cycle", "set", "2029", "--zone", "Europe/Vienna")
                == .refused("There is no cycle 2029 yet; a new one needs --questionnaire."))
        #expect(workplace.run("cycle", "set", "27").code == 64)
        #expect(workplace.run("cycle", "set", "2029", "--grace-minutes", "-1").code == 64)
    }
}
