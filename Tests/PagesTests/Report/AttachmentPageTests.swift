import Domain
import HTTP
import ReportPages
import Testing
import TestSupport

@Suite("The attachment")
struct AttachmentPageTests {
    private func pdf(bytes: Int) -> [UInt8] { Array("%PDF-1.7\n".utf8) + Array(repeating: 0x20, count: bytes - 9) }

    private func upload(_ city: City, _ bytes: [UInt8], name: String = "Plan Übersicht.pdf") throws -> Response {
        try city.site.upload(city.home + "/attachment", field: "file", fileName: name, bytes: bytes, as: city.primary, routes: reportRoutes)
    }

    @Test("Stored as it is, delivered as a download that no browser shows")
    func roundTrip() throws {
        let city = try City.started()
        let bytes = pdf(bytes: 5_242_880)
        #expect(try city.location(upload(city, bytes)) == "/report/2027/graz/attachment?saved=1")
        let file = try city.get("/attachment/file", as: city.colleague)
        // Compared as one truth: where they differ, a list of five million differences helps nobody.
        let isTheSame = file.body == bytes
        #expect(isTheSame)
        #expect(file.header("Content-Type") == "application/pdf")
        #expect(
            file.header("Content-Disposition") == "attachment; filename=\"Plan _bersicht.pdf\"; filename*=UTF-8''Plan%20%C3%9Cbersicht.pdf")
        #expect(file.header("X-Content-Type-Options") == "nosniff")
    }

    @Test("Larger, empty, other or none: a clear sentence, and the earlier file stays")
    func refused() throws {
        let city = try City.started()
        _ = try upload(city, pdf(bytes: 100), name: "first.pdf")
        let cases: [([UInt8], String, String)] = [
            (pdf(bytes: 5_242_881), "big.pdf", "The selected file must be"), ([], "empty.pdf", "The selected file is empty"),
            (Array("MZ program".utf8), "program.pdf", "The selected file must be a"),
            (Array("<html>".utf8), "page.html", "The selected file must be a"),
        ]
        for (bytes, name, sentence) in cases {
            let answer = try upload(city, bytes, name: name)
            #expect(answer.status == .unprocessableContent)
            #expect(PageReading(answer).words.contains(sentence), "\(name)")
            #expect(PageReading(answer).words.contains("first.pdf"))
        }
        let kept = try city.get("/attachment/file").body
        #expect(kept.count == 100)
        #expect(kept.starts(with: Array("%PDF-1.7".utf8)))
        let none = try city.post("/attachment", [])
        #expect(none.status == .unprocessableContent)
    }

    @Test("The very same file sent again is stored once, and the page says so")
    func again() throws {
        let city = try City.started()
        #expect(try city.location(upload(city, pdf(bytes: 100))) == "/report/2027/graz/attachment?saved=1")
        #expect(try city.location(upload(city, pdf(bytes: 100))) == "/report/2027/graz/attachment?saved=again")
        let page = PageReading(try city.get("/attachment?saved=again"))
        #expect(page.words.contains("This very file had already been stored; nothing was stored twice."))
        #expect(!PageReading(try city.get("/attachment?saved=1")).words.contains("already been stored"))
    }

    @Test("Another file takes its place; removing asks first")
    func replaceAndRemove() throws {
        let city = try City.started()
        _ = try upload(city, pdf(bytes: 100), name: "first.pdf")
        _ = try upload(city, pdf(bytes: 200), name: "second.pdf")
        #expect(try city.get("/attachment/file").body.count == 200)
        #expect(PageReading(try city.get("/attachment/remove")).heading == "Remove the file “second.pdf”?")
        #expect(try city.get("/attachment/file").status == .ok)
        _ = try city.post("/attachment/remove")
        #expect(try city.get("/attachment/file").status == .notFound)
        #expect(PageReading(try city.get("/attachment")).words.contains("No file is attached."))
    }
}
