import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Ocrtctl

struct LetterTextTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace.withDatabase() }

    private var shipped: [String] { ["de", "en", "fr"].map { "\(Site.sourceRoot)/content/letters/\($0).txt" } }

    private func stored() throws -> [LetterTextRevision] { try workplace.store().read { try $0.letterTexts() } }

    @Test func theWordsThatComeWithTheProgramAreTakenAndStayUnlessAFileIsNew() throws {
        let importing = ["letter-text", "import"] + shipped
        #expect(workplace.run(importing) == .done("de: stored\nen: stored\nfr: stored"))
        #expect(try stored().map(\.texts.problems) == [[], [], []])
        #expect(workplace.run(importing) == .done("de: left as it is\nen: left as it is\nfr: left as it is"))
        let other = try String(contentsOfFile: shipped[1], encoding: .utf8).replacingOccurrences(
            of: "Yours sincerely", with: "Kind regards")
        let file = try workplace.file("en.txt", other)
        #expect(workplace.run("letter-text", "import", "--missing", file) == .done("en: left as it is"))
        #expect(workplace.run("letter-text", "import", file) == .done("en: stored"))
        #expect(try stored().map { "\($0.texts.language) \($0.number) \($0.changedBy)" } == ["de 1 ", "en 2 ", "fr 1 "])
    }

    @Test func aWrongFileIsRefusedWithItsPiecesAndNothingIsStored() throws {
        let wrong = try String(contentsOfFile: shipped[1], encoding: .utf8).replacingOccurrences(
            of: "report of {city}", with: "report of {town}")
        let file = try workplace.file("en.txt", wrong)
        let refused = workplace.run("letter-text", "import", shipped[0], file)
        #expect(refused.code == 1 && refused.complaint.contains("subject: There is no place {town} here"))
        #expect(refused.complaint.hasSuffix("Nothing was stored."))
        #expect(workplace.run("letter-text", "import", "\(workplace.folder)/none.txt").complaint.hasSuffix("cannot be read."))
        #expect(try stored().isEmpty)
    }
}
