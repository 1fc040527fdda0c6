import Domain
import DocumentPages
import HTTP
import Store
import TestSupport
import Testing
import UseCases

struct LetterPagesTests {
    private let site: LetterSite

    init() throws { site = try LetterSite() }

    @Test func theListTellsHowFarEachLetterIsAndWhatIsMissing() throws {
        #expect(try site.office("/office/letters").text.contains("2027-GRAZ-L1"))
        let page = try site.office("/office/letters/2027").text
        #expect(page.contains("2027-GRAZ-L1") && page.contains("The PDF has not been made.") && page.contains("Waits for release"))
        #expect(page.contains("It waits for the general feedback."))
        #expect(try site.office("/office/letters/2025").status == .notFound)
    }

    @Test func preparingMakesTheFileOnceAndThatFileIsShown() throws {
        let letter = try site.letters()[0]
        #expect(try site.file(letter) == nil)
        let before = try site.document("/document/letter/\(letter.id).pdf")
        #expect(before.body.starts(with: Array("%PDF-".utf8)))
        #expect(try site.file(letter) == nil)
        #expect(
            try site.make("/document/letters/2027").header("Location") == "http://127.0.0.1:8080/office/letters/2027?done=prepared")
        let kept = try #require(try site.file(letter))
        #expect(kept.bytes == before.body && kept.fileName == "ECCAR Łódź 2027-GRAZ-L1.pdf")
        #expect(try site.document("/document/letter/\(letter.id).pdf").body == kept.bytes)
        let name = try #require(try site.document("/document/letter/\(letter.id).pdf").header("Content-Disposition"))
        #expect(name.contains("attachment") && name.contains("%C5%81%C3%B3d%C5%BA"))
        #expect(!(try site.office("/office/letters/2027")).text.contains("The PDF has not been made."))
    }

    @Test func theReleaseListSaysWhoGetsNothingYetAndWhy() throws {
        let page = try site.office("/office/outbox/release").text
        #expect(page.contains("Release 1 message?") && page.contains("2 messages are not sent:"))
        #expect(page.contains("it waits for the general feedback") && page.contains("mayor@city.example"))
        _ = try site.send("/office/letters/2027", [("general", "later")])
        #expect(try site.office("/office/outbox/release").text.contains("its PDF has not been made"))
        _ = try site.make("/document/letters/2027")
        let ready = try site.office("/office/outbox/release").text
        #expect(ready.contains("Release 3 messages?") && !ready.contains("are not sent"))
    }

    @Test func aMessageOfTheOutboxShowsItsLetterAndSomebodyWithoutALogin() throws {
        let list = try site.office("/office/outbox").text
        #expect(list.contains("Letter, with PDF") && list.contains("Notice of feedback") && list.contains("Maria Muster"))
        let mail = try #require(try site.letters()[0].mail(to: .mayor))
        let page = try site.office("/office/outbox/\(mail.message)").text
        #expect(page.contains("ECCAR Łódź 2027-GRAZ-L1.pdf</a>") && page.contains("mayor@city.example"))
        #expect(page.contains("{token} becomes the secret of a link") && page.contains("lang=\"pl\"") && page.contains("Polish"))
        let words = [("subject", "Pismo: Łódź"), ("body", "Treść {token}"), ("revision", "1")]
        #expect(try site.send("/office/outbox/\(mail.message)", words).status == .seeOther)
    }

    @Test func aCitysPageShowsTheLetterAndItsHistoryAndMakesItAnew() throws {
        let page = try site.office("/office/letters/2027/graz").text
        #expect(page.contains("2027-GRAZ-L1") && page.contains("en conclusion Ελλάδα") && page.contains("pl conclusion"))
        #expect(try site.make("/document/letters/2027/graz").status == .seeOther)
        let after = try site.office("/office/letters/2027/graz").text
        #expect(after.contains("2027-GRAZ-L2") && after.contains("Another letter took its place"))
        #expect(try site.letters().map(\.hasFile) == [false, true])
        #expect(try site.office("/office/letters/2027/nowhere").status == .notFound)
    }

    @Test func aCitysPageLeadsToTheFileThatIsMissingAndThenToLettingItGo() throws {
        let forms = "action=\"/document/letters/2027\"", release = "href=\"/office/outbox/release\""
        let before = try site.office("/office/letters/2027/graz").text
        #expect(before.contains(forms) && !before.contains(release))
        _ = try site.make("/document/letters/2027")
        let after = try site.office("/office/letters/2027/graz").text
        #expect(!after.contains(forms) && after.contains(release))
        _ = try site.deliver()
        #expect(!(try site.office("/office/letters/2027/graz")).text.contains(release), "nothing is held any more")
    }

    @Test func aCityReadsItsLetterOnceItIsOutAndNobodyElseDoes() throws {
        let other = try site.site.signIn("walter", role: .primary, member: try site.site.member("wien"))
        let board = try site.site.signIn("board", role: .board)
        let letter = try site.letters()[0]
        let file = "/document/letter/\(letter.id).pdf", page = "/report/2027/graz/letter"
        #expect(try site.document(file, as: site.primary).status == .notFound)
        #expect(try site.report(page, as: site.primary).text.contains("has not been sent yet"))
        #expect(!(try site.report("/report/2027/graz", as: site.primary)).text.contains(page))
        _ = try site.deliver()
        let own = try site.report(page, as: site.primary)
        #expect(own.status == .ok && own.text.contains(file))
        #expect(try site.document(file, as: site.primary).body == (try site.file(letter))?.bytes)
        #expect(try site.report("/report/2027/graz", as: site.primary).text.contains(page))
        for person in [other, board, site.council] {
            #expect(try site.document(file, as: person).status == .notFound)
            #expect(try site.report(page, as: person).status == .notFound)
        }
        let nobody = try site.site.get(file, routes: documentRoutes)
        #expect(nobody.status != .ok && !nobody.body.starts(with: Array("%PDF-".utf8)))
    }

    @Test func nobodyButTheOfficeSeesOrMakesLetters() throws {
        let letter = try site.letters()[0]
        for person in [site.primary, site.council] {
            for path in ["/office/letters", "/office/letters/2027", "/office/letters/2027/graz", "/office/letter-texts/en"] {
                let answer = try site.office(path, as: person)
                #expect(answer.status == .forbidden && !answer.text.contains("mayor@city.example"), "\(path)")
            }
            #expect(try site.send("/office/letters/2027", [("general", "later")], as: person).status == .forbidden)
            for path in ["/document/letters/2027", "/document/letters/2027/graz"] {
                #expect(try site.make(path, as: person).status == .forbidden, "\(path)")
            }
            #expect(try site.document("/document/letter-text/en.pdf", as: person).status == .forbidden)
        }
        #expect(try site.letters() == [letter] && site.file(letter) == nil)
    }
}
