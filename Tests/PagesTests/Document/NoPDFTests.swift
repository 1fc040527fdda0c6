import DocumentPages
import Domain
import Foundation
import HTTP
import Store
import TestSupport
import Testing
import UseCases

/// Where no PDF can be made: a sentence, and a way on; everything else works.
@Suite final class NoPDFTests {
    private static let nowhere = "/nowhere/typeset"
    private var scripts: [String] = []

    deinit { for script in scripts { try? FileManager.default.removeItem(atPath: script) } }

    /// A program in `typeset`'s place that does what the line says.
    private func script(_ line: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("typeset-\(UUID().uuidString)").path
        try "#!/bin/sh\n\(line)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        scripts.append(path)
        return path
    }

    private func city(_ typeset: String) throws -> City {
        let city = try City(Site(typeset: typeset))
        _ = try city.post("")
        return city
    }

    private func get(_ path: String, _ city: City, headers: [String: String] = [:]) throws -> Response {
        try city.site.get("/document/" + path, as: city.primary, routes: documentRoutes, headers: headers)
    }

    @Test(
        arguments: [
            (Language.en, "The site cannot make PDF files at the moment."),
            (.fr, "Le site ne peut pas créer de fichiers PDF pour le moment."),
            (.de, "Die Website kann im Moment keine PDF-Dateien erstellen."),
        ])
    func withoutTheProgramEverythingElseWorks(language: Language, sentence: String) throws {
        let city = try city(Self.nowhere)
        _ = try city.get("?lang=\(language.rawValue)")
        for (document, formats) in [("report/2027/graz", [".csv", ".json"]), ("questionnaire/2027", [".csv"])] {
            let answer = try get(document + ".pdf", city)
            #expect(answer.status == .serviceUnavailable && answer.header("Retry-After") == nil)
            let page = PageReading(answer)
            #expect(page.words.contains(sentence) && page.words.contains("office@example.org"))
            #expect(page.links.contains("/document/\(document)"))
            for format in formats + [""] { #expect(try get(document + format, city).status == .ok, "\(document)\(format)") }
        }
    }

    @Test func theWayOnKeepsTheChoice() throws {
        let answer = try get("report/2027/graz.pdf?number=1&language=de", city(Self.nowhere))
        #expect(PageReading(answer).links.contains("/document/report/2027/graz?number=1&language=de"))
    }

    @Test(arguments: ["echo 'typeset: error while loading shared libraries' >&2; exit 127", "echo 'typeset: no fonts' >&2; exit 78"])
    func aProgramThatIsNotSetUpIsAsGoodAsNone(line: String) throws {
        #expect(try get("report/2027/graz.pdf", city(script(line))).status == .serviceUnavailable)
    }

    @Test(arguments: ["kill -9 $$", "kill -XCPU $$", "exit 65", "printf '%%PDF half a file'; kill -XFSZ $$"])
    func aDocumentOnWhichItDiesIsNamedAsSuch(line: String) throws {
        let answer = try get("report/2027/graz.pdf", city(script(line)))
        #expect(answer.status == .internalServerError && answer.header("Content-Disposition") == nil)
        let page = PageReading(answer)
        #expect(page.words.contains("This document could not be made into a PDF") && page.links.contains("/document/report/2027/graz"))
    }

    @Test func whileAllPlacesAreTakenSomebodyIsAskedToComeAgain() throws {
        let city = try city(Site.typesetProgram)
        try hold(city.site, people: 4) {
            let answer = try get("report/2027/graz.pdf", city)
            #expect(answer.status == .serviceUnavailable && answer.header("Retry-After") == "10")
            let page = PageReading(answer)
            #expect(page.words.contains("Several PDF files are being made at this moment."))
            #expect(page.links.contains("/document/report/2027/graz"))
            #expect(try get("report/2027/graz", city).status == .ok)
        }
        try hold(city.site, people: 3) {
            let answer = try get("report/2027/graz.pdf", city)
            #expect(answer.status == .ok)
        }
    }

    private func hold(_ site: Site, people: Int64, _ work: () throws -> Void) throws {
        guard people > 0 else { return try work() }
        try site.application.typesetPlaces.hold(for: 1000 + people, patience: 0) { try hold(site, people: people - 1, work) }
    }

    @Test func lettersAreMadeAllTheSameAndTheirFilesLater() throws {
        let letters = try LetterSite(typeset: Self.nowhere)
        let letter = try letters.letters()[0]
        for (answer, onward) in [
            (try letters.make("/document/letters/2027"), "/office/letters/2027"),
            (try letters.make("/document/letters/2027/graz"), "/office/letters/2027/graz"),
            (try letters.document("/document/letter/\(letter.id).pdf"), "/office/letters/2027"),
            (try letters.document("/document/letter-text/en.pdf"), "/office/letter-texts/en"),
        ] {
            #expect(answer.status == .serviceUnavailable)
            #expect(PageReading(answer).links.contains(onward))
        }
        #expect(try letters.letters().map(\.hasFile) == [false, false], "the second one was made anew")
    }

    @Test func theMinutesStandInTheProtocol() throws {
        let site = try Site(typeset: Self.nowhere)
        let story = try site.prizeStory()
        let admin = try site.signIn("office.three", role: .admin)
        try story.openVote()
        try story.cast(.finalist(5), "graz", .large)
        try story.count()
        let answer = try site.get("/document/prize/2027.pdf", as: admin, routes: documentRoutes)
        #expect(answer.status == .serviceUnavailable && PageReading(answer).links.contains("/prize/2027/protocol"))
    }
}
