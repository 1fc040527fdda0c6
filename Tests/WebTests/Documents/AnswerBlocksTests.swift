import Domain
import Testing
import Web

@Suite("Answers in documents")
struct AnswerBlocksTests {
    private static func blocks(_ name: String, _ answer: Answer) throws -> [Block] {
        AnswerBlocks.make(Sample.find(name).question, answer: answer, context: try Sample.context())
    }

    @Test(
        "Every kind reads as plain lines",
        arguments: [
            ("name", "Fachstelle <Antirassismus> & \"Gleichstellung\""),
            ("context", "Erste Zeile\nzweite Zeile <b>\n Ende "),
            ("place", "Other – beim Land"),
            ("country", "Norway"),
            ("powers", "Housing\nCulture\nOther – Feste"),
            ("unit", "Yes"),
            ("step", "Not within the city’s powers – Der Kanton ist zuständig."),
            ("people", "65\u{202F}000\u{A0}inhabitants (figure of 2025)\nSource or remark: Landesamt"),
            ("staff", "12.5\u{A0}full-time equivalents"),
            ("share", "ungefähr ein Drittel"),
            ("since", "2019"),
            ("start", "March 2026"),
            ("period", "1 January 2025 to December 2026"),
            ("years", "2024 to 2028"),
            ("link", "https://example.org/plan?a=1&b=2"),
            ("mail", "amt@example.org"),
            ("budget", "125\u{202F}000.5\u{A0}EUR in 2026"),
            ("topics", "Local action plan: Fully\nEquality data and monitoring: Hardly\nAnti-discrimination office: Not provided"),
            (
                "figures",
                "Indicator: Beratungen; Value: 1234.5; Year: 2025\nIndicator: Beschwerden; Source (web address): https://example.org"
            ),
            ("file", "Bericht <1>.pdf"),
            ("class", "50,000 inhabitants or more"),
        ])
    func lines(name: String, text: String) throws {
        #expect(try Self.blocks(name, Sample.find(name).answer).plainText == text)
    }

    @Test("No kind is left out above")
    func everyKind() { #expect(Sample.cases.count == 21) }

    @Test("What the city wrote is in its language, what the questionnaire says in the page's")
    func languages() throws {
        let note = try Self.blocks("place", Sample.find("place").answer)
        #expect(note == [.paragraph(["Other", " – ", Words("beim Land", language: "de")], .answer)])
        let text = try Self.blocks("name", Answer("Amt"))
        #expect(text == [.paragraph([Words("Amt", language: "de")], .answer)])
    }

    @Test("Long answers are one paragraph for each stretch between empty lines, with their line breaks")
    func paragraphs() throws {
        let blocks = try Self.blocks("context", Answer("One\ntwo\n\n \n\nthree\n"))
        #expect(
            blocks == [
                .paragraph([Words("One\ntwo", language: "de")], .answer), .paragraph([Words("three", language: "de")], .answer),
            ])
    }

    @Test("What is not answered has no block", arguments: Sample.cases.filter { !["s.file", "s.class"].contains($0.question.id) })
    func missing(sample: Sample.Case) throws {
        #expect(try Self.blocks(String(sample.question.id.dropFirst(2)), Answer()) == [])
    }

    @Test("An option's text stays away while the option is not chosen")
    func hiddenText() throws {
        let answer = Answer("mayor", parts: ["other.other": "left over"])
        #expect(try Self.blocks("place", answer).plainText == "Mayor’s office")
    }
}
