import Domain

/// An invented letter, to see the office's words in.
package struct SampleLetter {
    private let wording: LetterWording
    private let now: Instant

    package init(_ wording: LetterWording, now: Instant) throws {
        self.wording = wording
        self.now = now
    }

    /// The letter with these words. What the council writes is filler, as in a printer's sample.
    package func document(_ texts: LetterTexts) throws -> Document {
        let filler =
            "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua."
        let edition = FeedbackContent.Edition(
            language: "la", conclusion: "\(filler)\n\n\(filler)",
            remarks: [.init(section: "x", measure: 0, text: filler), .init(section: "", measure: 1, text: filler)],
            strengths: [
                .init(measure: 0, point: 3, text: "Ut enim ad minim veniam."), .init(measure: 1, point: nil, text: "Quis nostrud."),
            ],
            recommendations: [.init(measure: 0, point: nil, text: "Duis aute irure dolor.")])
        let date = try wording.date(now, zone: "UTC", language: texts.language)
        return Letter(
            kind: .feedback, sender: wording.sender, reference: "2027-EXAMPLE-L1", madeAt: now, mayor: "Alex Muster", salutation: "",
            reason: "", year: 2027, period: "2025–2026",
            parts: [
                Letter.Part(
                    texts: texts, city: "Exempla", date: date, submitted: date, edition: edition,
                    sections: ["x": Words("Lorem ipsum", language: "la")], measures: [1: Words("Dolor sit amet", language: "la")],
                    general: Words(filler, language: "la"))
            ]
        ).document
    }
}
