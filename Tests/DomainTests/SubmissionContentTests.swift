import Domain
import Testing

/// A submission freezes what readers will see, byte for byte, and nothing that was hidden.
@Suite struct SubmissionContentTests {
    private static let cycle = Cycle(
        year: 2027, questionnaire: "2027", opensAt: Instant(seconds: 0), deadline: Instant(seconds: 1), grace: 0, zone: "Europe/Vienna")
    private static let member = Member(
        id: 7, slug: "graz", names: ["de": "Graz"], country: "at", inhabitants: 300_000, inhabitantsYear: 2026, language: "de", mayor: "",
        salutation: "", contactName: "", contactEmail: "")
    private static let questionnaire = Sample.questionnaire(
        city: [
            Sample.question(id: "a.unit", .yesNo(strict: false)),
            Sample.question(id: "a.name", .text(limit: 50), if: .equals("a.unit", "yes")),
            Sample.question(id: "a.b", .integer(Bounds())), Sample.question(id: "a.a", .long(limit: 500)),
        ], measure: [Sample.question(id: "m.title", .text(limit: 50)), Sample.question(id: "m.end", .date, if: .equals("a.unit", "yes"))])

    private func content(unit: String, attachment: Domain.Attachment? = nil) -> SubmissionContent {
        let visibility = Sample.visibility(
            Self.questionnaire,
            city: [
                "a.unit": Sample.saved(Answer(unit)), "a.name": "Büro",
                "a.b": Sample.saved(Answer("65000", parts: ["year": "2026", "note": "a/b"])),
                "a.a": "„Größe“ \\ \"q\"\n\t\u{1}\u{2028}😀",
            ],
            measures: [
                ["m.title": "First", "m.end": Sample.saved(Answer(parts: ["year": "2026", "month": "5"]))],
                ["m.title": Sample.saved(Answer())],
            ])
        return SubmissionContent(
            cycle: Self.cycle, member: Self.member, version: 1, visibility: visibility,
            measures: [Measure(number: 1, position: 2, title: "First"), Measure(number: 2, position: 1, title: "")], attachment: attachment)
    }

    @Test func hiddenAndEmptyAnswersAreLeftOut() {
        let shown = content(unit: "yes"), hidden = content(unit: "no")
        #expect(shown.answers.keys.sorted() == ["a.a", "a.b", "a.name", "a.unit"])
        #expect(hidden.answers.keys.sorted() == ["a.a", "a.b", "a.unit"])
        #expect(shown.measures.map { "\($0.number) \($0.answers.keys.sorted())" } == ["2 []", #"1 ["m.end", "m.title"]"#])
        #expect(hidden.measures.map { "\($0.number) \($0.answers.keys.sorted())" } == ["2 []", #"1 ["m.title"]"#])
    }

    /// The digest of every stored submission hangs on these bytes: they may never change for format 1.
    @Test func theCanonicalBytesAreFixed() throws {
        let attachment = Domain.Attachment(
            fileName: "Plan 1.pdf", type: .pdf, size: 5, digest: "00ff", savedAt: Instant(seconds: 9), savedBy: "Eva Muster")
        let expected =
            #"{"answers":{"a.a":{"parts":{},"text":"„Größe“ \\ \"q\"\n\t\u0001"# + "\u{2028}😀"
            + #""},"a.b":{"parts":{"note":"a/b","year":"2026"},"text":"65000"},"a.name":{"parts":{},"text":"Büro"},"#
            + #""a.unit":{"parts":{},"text":"yes"}},"attachment":{"fileName":"Plan 1.pdf","sha256":"00ff","size":5},"format":1,"#
            + #""measures":[{"answers":{},"number":2},{"answers":{"m.end":{"parts":{"month":"5","year":"2026"},"text":""},"#
            + #""m.title":{"parts":{},"text":"First"}},"number":1}],"member":"graz","questionnaire":"2027","version":1,"year":2027}"#
        #expect(String(decoding: try content(unit: "yes", attachment: attachment).canonicalJSON(), as: UTF8.self) == expected)
    }

    @Test func readBackItIsTheSame() throws {
        let frozen = content(unit: "no")
        let bytes = try frozen.canonicalJSON()
        #expect(try SubmissionContent(canonicalJSON: bytes) == frozen)
        #expect(try SubmissionContent(canonicalJSON: bytes).canonicalJSON() == bytes)
    }

    @Test func keysAreSortedByCodePoint() throws {
        let questionnaire = Sample.questionnaire(
            city: [Sample.question(id: "p2.a", .text(limit: 9)), Sample.question(id: "p10.a", .text(limit: 9))])
        let parts = ["p10": "1", "p2": "2", "a_b": "3", "a.b": "4", "B": "5", "other.x": "6"]
        let visibility = Sample.visibility(questionnaire, city: ["p2.a": Sample.saved(Answer("x", parts: parts)), "p10.a": "x"])
        let content = SubmissionContent(
            cycle: Self.cycle, member: Self.member, version: 1, visibility: visibility, measures: [], attachment: nil)
        let expected =
            #"{"answers":{"p10.a":{"parts":{},"text":"x"},"#
            + #""p2.a":{"parts":{"B":"5","a.b":"4","a_b":"3","other.x":"6","p10":"1","p2":"2"},"text":"x"}},"#
            + #""format":1,"measures":[],"member":"graz","questionnaire":"2027","version":1,"year":2027}"#
        #expect(String(decoding: try content.canonicalJSON(), as: UTF8.self) == expected)
    }

    @Test func theReferenceCanBeReadOut() {
        #expect(
            Submission.reference(year: 2027, member: "la-courneuve", version: 2, digest: "0123456789abcdef")
                == "2027-LA-COURNEUVE-2-0123456789AB")
    }
}
