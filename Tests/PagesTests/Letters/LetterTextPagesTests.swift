import Domain
import HTTP
import Store
import TestSupport
import Testing

struct LetterTextPagesTests {
    private let site: LetterSite

    init() throws { site = try LetterSite() }

    private func fields(_ texts: LetterTexts, revision: Int = 1, act: String = "save") -> [(String, String)] {
        LetterPiece.allCases.map { ($0.rawValue, texts[$0]) } + [("revision", String(revision)), ("act", act)]
    }

    private func stored() throws -> [LetterTextRevision] {
        try site.site.store.read { try $0.letterTextHistory(language: "en", viewer: site.admin.viewer) }
    }

    @Test func aWrongPlaceIsAClearErrorAndEverythingTypedIsStillThere() throws {
        var texts = LetterTexts.sample("en")
        texts[.subject] = "About {town} <b>"
        texts[.closing] = "Typed in the meantime"
        for act in ["save", "preview"] {
            let page = try site.send("/office/letter-texts/en", fields(texts, act: act))
            #expect(page.status == .unprocessableContent && page.text.contains("There is no place {town} here"))
            #expect(page.text.contains("About {town} &lt;b&gt;") && page.text.contains("Typed in the meantime"))
            #expect(page.text.contains("<a href=\"#subject\">"))
        }
        #expect(try stored().count == 1)
    }

    @Test func thePreviewIsAWholeLetterAndSavesNothing() throws {
        var texts = LetterTexts.sample("en")
        texts[.closing] = "New closing of {city}"
        let page = try site.send("/office/letter-texts/en", fields(texts, act: "preview"))
        #expect(page.status == .ok && page.text.contains("New closing of Exempla") && page.text.contains("New closing of {city}"))
        #expect(try stored().count == 1)
    }

    @Test func aSavedTextIsTheNextVersionAndTheOldOneStays() throws {
        var texts = LetterTexts.sample("en")
        texts[.closing] = "New closing"
        #expect(
            try site.send("/office/letter-texts/en", fields(texts)).header("Location")?.hasSuffix("/office/letter-texts/en?done=saved")
                == true)
        #expect(try stored().map(\.number) == [2, 1] && stored()[0].changedBy == "Office")
        let page = try site.office("/office/letter-texts/en").text
        #expect(page.contains("New closing") && page.contains("/office/letter-texts/en/1"))
        #expect(try site.office("/office/letter-texts/en/1").text.contains("en closing {city}"))
        #expect(try site.office("/office/letter-texts/en/3").status == .notFound)
        #expect(try site.document("/document/letter-text/en.pdf").body.starts(with: Array("%PDF-".utf8)))
    }

    @Test func twoPeoplesChangesDoNotOverwriteEachOther() throws {
        var texts = LetterTexts.sample("en")
        texts[.closing] = "First"
        _ = try site.send("/office/letter-texts/en", fields(texts))
        texts[.closing] = "Second"
        let page = try site.send("/office/letter-texts/en", fields(texts))
        #expect(page.status == .conflict && page.text.contains("Somebody else has changed these texts") && page.text.contains("Second"))
        #expect(page.text.contains("name=\"revision\" value=\"2\""))
        #expect(try stored()[0].texts[.closing] == "First")
    }

    @Test func aLanguageIsAdded() throws {
        let list = try site.office("/office/letter-texts").text
        #expect(list.contains("/office/letter-texts/de") && list.contains("<option value=\"fr\""))
        #expect(try site.office("/office/letter-texts?language=tr").header("Location")?.hasSuffix("/office/letter-texts/tr") == true)
        #expect(try site.send("/office/letter-texts/tr", fields(.sample("tr"), revision: 0)).status == .seeOther)
        #expect(try site.office("/office/letter-texts").text.contains("Turkish"))
        #expect(try site.office("/office/letter-texts/No%20tag").status == .notFound)
    }
}
