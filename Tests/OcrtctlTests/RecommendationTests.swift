import Store
import TestSupport
import Testing

@testable import Ocrtctl

struct RecommendationTests {
    private let workplace: Workplace
    private let list = """
        member,year,measure,point,language,text
        graz,2025,,,de,"Measure goals, and tell the council about them every year, with numbers"
        graz,2025,,3,de,Open the register
        graz,2025,2,,de,Tell what has changed

        """

    init() throws {
        workplace = try Workplace.withDatabase()
        _ = workplace.run("member", "add", "--name", "en=Graz", "--country", "at", "--language", "de")
    }

    @Test func importAndList() throws {
        let file = try workplace.file("list.csv", list)
        #expect(workplace.run("recommendation", "list") == .done("No recommendations yet."))
        #expect(
            workplace.run("recommendation", "import", "--preview", file)
                == .done("row 2  graz  would be added\nrow 3  graz  would be added\nrow 4  graz  would be added"))
        #expect(workplace.run("recommendation", "list") == .done("No recommendations yet."))
        #expect(workplace.run("recommendation", "import", file) == .done("row 2  graz  added\nrow 3  graz  added\nrow 4  graz  added"))
        #expect(
            workplace.run("recommendation", "import", file)
                == .done("row 2  graz  stored already\nrow 3  graz  stored already\nrow 4  graz  stored already"))
        #expect(
            workplace.run("recommendation", "list", "--member", "graz")
                == .done(
                    """
                    graz  2025  report     de  Measure goals, and tell the council about them every year, …
                    graz  2025  point 3    de  Open the register
                    graz  2025  measure 2  de  Tell what has changed
                    """))
    }

    @Test func csvIsWhatTheImportReads() throws {
        _ = workplace.run("recommendation", "import", try workplace.file("list.csv", list))
        #expect(workplace.run("recommendation", "list", "--csv").output + "\n" == list)
    }

    @Test func aWrongRowIsNamedAndNothingIsStored() throws {
        let texts = try English()
        let file = try workplace.file("list.csv", list + "atlantis,2025,,12,de,x\n")
        #expect(
            workplace.run("recommendation", "import", file)
                == .refused(
                    """
                    Row 5, member: \(texts["recommendation.member-unknown"])
                    Row 5, point: \(texts["recommendation.point-form"])
                    Nothing was stored.
                    """))
        #expect(workplace.run("recommendation", "list") == .done("No recommendations yet."))
    }

    @Test func refusals() throws {
        let texts = try English()
        let file = try workplace.file("empty.csv", "")
        #expect(workplace.run("recommendation", "import", file) == .refused("\(file): \(texts["recommendation.empty"])"))
        #expect(workplace.run("recommendation", "import", "/nowhere") == .refused("/nowhere cannot be read."))
        #expect(
            workplace.run("recommendation", "list", "--member", "atlantis")
                == .refused("There is no member atlantis; see: ocrtctl member list"))
    }
}
