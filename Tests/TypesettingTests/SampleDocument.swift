import Domain

extension Document {
    /// One of every block, with words in several languages.
    static let sample = Document(
        title: "Report 2027, Łódź & <Graz>", language: "en", author: "European Coalition of Cities against Racism",
        edges: Edges(title: "Report 2027, Łódź", mark: "Draft, not submitted", date: "1 March 2027", pageOf: "Page {page} of {pages}"),
        madeAt: Instant(seconds: 1_803_902_400),
        blocks: [
            .heading(Heading(1, ["Report 2027, Łódź & <Graz>"])),
            .paragraph(["What stands in it."], .lead),
            .facts([Fact("Member", ["Łódź"]), Fact("Version", ["1, of 1 March 2027"])]),
            .heading(Heading(2, ["The city"])),
            .heading(Heading(3, ["1. Profile"])),
            .question(
                AskedQuestion(
                    number: "1.1", id: "prof.name", words: ["Name"], notes: [["As on the letter head."]],
                    answer: [.paragraph([Words("Łódź, Ελλάδα, България, İstanbul", language: "pl")], .answer)])),
            .question(
                AskedQuestion(
                    number: "1.2", id: "prof.forms", words: ["Forms"],
                    answer: [
                        .list([["Form A"], ["Other – ", Words("γλώσσα", language: "el"), "."]]),
                        .options([
                            BlankOption(["Form A"]), BlankOption([Words("Anderes", language: "de")], note: "which"),
                        ]), .blankLines(3),
                    ])),
            .table(Table(heads: [["What"], ["How many"]], rows: [[["People"], ["3"]], [["Rooms"], ["14"]]], namesRows: true)),
            .heading(Heading(2, [Words("Ein Haus für alle", language: "de")], caption: "Measure 1", startsPage: true)),
            .paragraph([Words(String(repeating: "Wort für Wort kommt etwas zusammen. ", count: 400), language: "de")], .answer),
            .paragraph([], .missing),
            .letterhead(Letterhead(name: "European Coalition", lines: ["Platz 1, Łódź", "https://www.eccar.info"])),
            .paragraph([Words("Αξιότιμη κυρία Δήμαρχε,", language: "el")], .letter),
            .signatures([Signature(name: "Noor Benali", office: "Chair"), Signature(name: "N. N.", office: "")]),
        ])
}
