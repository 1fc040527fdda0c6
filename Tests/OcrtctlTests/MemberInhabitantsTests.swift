import Store
import TestSupport
import Testing

@testable import Ocrtctl

struct MemberInhabitantsTests {
    private let workplace: Workplace
    private let list = """
        member,year,inhabitants
        graz,2025,306068
        graz,2021,292630
        wels,,62000

        """

    init() throws {
        workplace = try Workplace.withDatabase()
        for name in ["Graz", "Wels"] {
            _ = workplace.run("member", "add", "--name", "en=\(name)", "--country", "at", "--language", "de")
        }
    }

    @Test func figuresOfEveryYearGoInAndOut() throws {
        let file = try workplace.file("list.csv", list)
        #expect(workplace.run("member", "inhabitants", "list") == .done("No figures yet."))
        #expect(
            workplace.run("member", "inhabitants", "import", "--preview", file)
                == .done("row 2  graz  would be added\nrow 3  graz  would be added\nrow 4  wels  would be added"))
        #expect(workplace.run("member", "inhabitants", "list") == .done("No figures yet."))
        #expect(
            workplace.run("member", "inhabitants", "import", file)
                == .done("row 2  graz  added\nrow 3  graz  added\nrow 4  wels  added"))
        #expect(workplace.run("member", "inhabitants", "list", "--csv").output + "\n" == list, "what the import reads")
        #expect(workplace.run("member", "inhabitants", "list", "--member", "graz") == .done("graz  2025  306068\ngraz  2021  292630"))
        #expect(workplace.run("member", "list").output.contains("306068"))
        let correction = try workplace.file("correction.csv", "member,year,inhabitants\ngraz,2021,292631\ngraz,2025,306068\n")
        #expect(
            workplace.run("member", "inhabitants", "import", correction)
                == .done("row 2  graz  corrected\nrow 3  graz  stored already"))
    }

    @Test func aWrongRowIsNamedAndNothingIsStored() throws {
        let texts = try English()
        let file = try workplace.file("list.csv", list + "atlantis,2025,1\ngraz,,5\nwels,25,\n")
        #expect(
            workplace.run("member", "inhabitants", "import", file)
                == .refused(
                    """
                    Row 5, member: \(texts["recommendation.member-unknown"])
                    Row 6, year: \(texts["member.inhabitants-year-missing"])
                    Row 7, year: \(texts["problem.not-year"])
                    Row 7, inhabitants: \(texts["member.inhabitants-form"])
                    Nothing was stored.
                    """))
        #expect(workplace.run("member", "inhabitants", "list") == .done("No figures yet."))
    }

    @Test func refusals() throws {
        #expect(workplace.run("member", "inhabitants", "import", "/nowhere") == .refused("/nowhere cannot be read."))
        #expect(
            workplace.run("member", "inhabitants", "list", "--member", "atlantis")
                == .refused("There is no member atlantis; see: ocrtctl member list"))
    }
}
