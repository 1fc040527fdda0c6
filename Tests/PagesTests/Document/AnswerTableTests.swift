import DocumentPages
import Domain
import HTTP
import ReportPages
import Testing
import TestSupport

@Suite("The table of answers")
struct AnswerTableTests {
    private func lines(_ city: City) throws -> [String] {
        let response = try city.site.get("/document/report/2027/graz.csv", as: city.primary, routes: documentRoutes)
        return response.text.replacing("\u{FEFF}", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test("A row for every question that applies, its parts below it, with revision, time and person")
    func draft() throws {
        let city = try City.complete()
        _ = try city.save("/gov", ["gov.forms": "a|other", "gov.forms.other.other": "=cmd", "gov.budget.amount": "12 000"])
        let measure = "A measure"
        let moment = "2027-02-01T12:00:00Z"
        let expected =
            [
                "question_id,number,measure,measure_title,section,question,part,answer,value,revision,saved_at,saved_by",
                "prof.name,1.1,,,Profile,Name,,Graz,Graz,1,\(moment),",
                "prof.people,1.2,,,Profile,Number of inhabitants,,300\u{202F}000\u{A0}inhabitants,300000,1,\(moment),",
                "prof.class,1.3,,,Profile,Category,,50\u{202F}000 inhabitants and more,,,,",
                "prof.context,1.4,,,Profile,Context,,A city on a river,A city on a river,1,\(moment),Graz",
                "gov.unit,2.1,,,Governance,Is there a unit?,,No,no,1,\(moment),Graz",
            ] + [
                "gov.forms,2.3,,,Governance,Forms,,\"Form A\nOther – =cmd\",a other,1,\(moment),Graz",
                "gov.forms,2.3,,,Governance,Forms,other.other,,'=cmd,1,\(moment),Graz",
                "gov.budget,2.4,,,Governance,Budget,,12\u{202F}000,,1,\(moment),Graz",
                "gov.budget,2.4,,,Governance,Budget,amount,,12000,1,\(moment),Graz",
                "gov.file,2.5,,,Governance,Attachment,,,,,,",
                "m.title,3.1,1,\(measure),The measure,Title,,\(measure),\(measure),1,\(moment),Graz",
                "m.text,3.2,1,\(measure),The measure,Text,,,,,,",
            ]
        let found = try lines(city)
        for (line, wanted) in zip(found, expected) { #expect(line == wanted) }
        #expect(found.count == expected.count)
    }

    @Test("A submitted version has no revisions")
    func submitted() throws {
        let city = try City.complete()
        _ = try city.post("/check")
        #expect(try lines(city).dropFirst().allSatisfy { $0.hasSuffix(",,,") })
        #expect(try lines(city).contains("prof.context,1.4,,,Profile,Context,,A city on a river,A city on a river,,,"))
    }
}
