import Domain
import TestSupport
import Testing

@testable import Web

/// What is said under a field about a number or a date, as soon as it is saved.
@Suite struct FieldReadingTests {
    private func words(
        _ kind: QuestionKind, _ text: String = "", _ parts: [String: String] = [:], listed: Int64? = nil, language: Language = .en
    ) throws -> String? {
        var context = try Sample.context(language)
        context.listed = listed
        var question = Sample.find("people").question
        question.kind = kind
        return FieldReading(question: question, answer: Answer(text, parts: parts), context: context).entry?.words
    }

    @Test func anAmountHasOneReadingInEveryLanguage() throws {
        let money = ["amount": "250000", "currency": "EUR", "year": "2026"]
        #expect(try words(.money, "", money) == "Understood as 250\u{202F}000\u{A0}EUR")
        #expect(try words(.money, "", money, language: .de) == "Verstanden als 250\u{202F}000\u{A0}EUR")
        #expect(try words(.money, "", money, language: .fr) == "Compris comme 250\u{202F}000\u{A0}EUR")
    }

    @Test(arguments: [("7", ""), ("540", ""), ("1000", "Understood as 1000"), ("1.102", "Understood as 1.1020"), ("", ""), (" ", "")])
    func onlyNumbersThatCouldBeReadOtherwiseAreRepeated(stored: String, line: String) throws {
        #expect(try words(.decimal(Bounds()), stored) == line)
    }

    @Test func whatCannotBeReadIsSaidAtOnce() throws {
        #expect(try words(.integer(Bounds()), "3 1/2")?.hasPrefix("Enter a number in digits") == true)
        #expect(try words(.percent, "540")?.hasPrefix("Enter a number that is 100 or less") == true)
        #expect(try words(.date, "", ["day": "31", "month": "2", "year": "2026"])?.contains("Enter a date that exists") == true)
        #expect(try words(.email, "somebody")?.isEmpty == false)
    }

    @Test func whatIsStillMissingIsNotSaidWhileSomebodyWrites() throws {
        #expect(try words(.money, "", ["amount": "5", "currency": "", "year": ""]) == "")
        #expect(try words(.date, "", ["day": "3", "month": "", "year": ""]) == "")
    }

    @Test(arguments: [(70, false), (69, true), (130, false), (131, true), (100_000, true)])
    func aNumberFarFromTheMemberListIsAskedBack(typed: Int, isAskedBack: Bool) throws {
        let line = try #require(try words(.integer(Bounds()), String(typed), listed: 100))
        #expect(line.contains("The member list says 100") == isAskedBack)
    }

    @Test func wordsAndChoicesHaveNoSuchLine() throws {
        #expect(try words(.text(limit: 5), "250000") == nil)
        #expect(try words(.yesNo(strict: true), "yes") == nil)
    }
}
