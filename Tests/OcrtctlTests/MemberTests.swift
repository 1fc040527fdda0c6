import TestSupport
import Testing
import UseCases

@testable import Ocrtctl

struct MemberTests {
    private let vienna = [
        "member", "add", "--name", "en=Vienna", "--name", "de=Wien", "--country", "AT", "--language", "de", "--inhabitants", "2 028 000",
        "--inhabitants-year", "2025", "--mayor", "Muster, Maria", "--salutation", "Frau \"Bürgermeisterin\"",
    ]

    @Test func addAndList() throws {
        let workplace = try Workplace.withDatabase()
        #expect(workplace.run("member", "list") == .done("No members yet."))
        #expect(workplace.run(vienna) == .done("vienna"))
        #expect(
            workplace.run("member", "add", "--name", "el=Αθήνα", "--slug", "athens", "--country", "gr", "--language", "el")
                == .done("athens"))
        #expect(workplace.run("member", "list") == .done("athens  Αθήνα   gr  el\nvienna  Vienna  at  de  2028000"))
    }

    @Test func csvIsWhatTheImportReads() throws {
        let workplace = try Workplace.withDatabase()
        _ = workplace.run(vienna)
        let csv = workplace.run("member", "list", "--csv").output
        #expect(
            csv == """
                slug,name_en,name_fr,name_de,country,inhabitants,inhabitants_year,language,mayor,salutation,mayor_email,contact_name,contact_email
                vienna,Vienna,,Wien,at,2028000,2025,de,"Muster, Maria","Frau ""Bürgermeisterin""\",,,
                """)
        let rows = try ImportMembers(store: workplace.store()).preview(csv, by: .commandLine)
        #expect(rows.map(\.outcome) == [.unchanged])
    }

    @Test func refusals() throws {
        let workplace = try Workplace.withDatabase()
        _ = workplace.run(vienna)
        let texts = try English()
        #expect(workplace.run(vienna) == .refused("--slug: \(texts["member.slug-taken"])"))
        #expect(
            workplace.run("member", "add", "--name", "en=X", "--country", "Austria", "--language", "de", "--inhabitants-year", "25")
                == .refused(
                    """
                    --slug: \(texts["member.slug-form"])
                    --country: \(texts["member.country-form"])
                    --inhabitants-year: \(texts["problem.not-year"])
                    """))
        let withoutLanguage = workplace.run("member", "add", "--name", "Vienna", "--country", "at", "--language", "de")
        #expect(withoutLanguage.code == 64)
        #expect(withoutLanguage.complaint.hasPrefix("Error: Write a name with its language: --name en=Vienna\n"))
    }
}
