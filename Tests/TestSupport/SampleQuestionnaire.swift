import Domain

extension Questionnaire {
    /// A small questionnaire with a question of most kinds, for tests that are not about the real one.
    package static let sample = Questionnaire(
        version: "sample", languages: ["en", "de"],
        levels: [
            Level(
                id: "city", isPerMeasure: false,
                sections: [
                    Section(
                        id: "prof",
                        questions: [
                            Question(id: "prof.name", number: 1, kind: .text(limit: 20), requirement: .always, prefill: .name),
                            Question(id: "prof.people", number: 2, kind: .integer(Bounds()), requirement: .always, prefill: .inhabitants),
                            Question(id: "prof.class", number: 3, kind: .derived(.sizeClass(from: "prof.people")), requirement: .optional),
                            Question(id: "prof.context", number: 4, kind: .long(limit: 40), requirement: .optional),
                        ]),
                    Section(
                        id: "gov",
                        questions: [
                            Question(id: "gov.unit", number: 1, kind: .yesNo(strict: false), requirement: .always),
                            Question(
                                id: "gov.unit_name", number: 2, kind: .text(limit: 40), requirement: .shown,
                                condition: .equals("gov.unit", "yes")),
                            Question(
                                id: "gov.forms", number: 3,
                                kind: .multi(
                                    Choice(
                                        options: [
                                            Option(id: "a", text: "question.gov.forms.a"), Option(id: "b", text: "question.gov.forms.b"),
                                            Option(id: "other", text: "question.gov.forms.other", opensText: true),
                                        ], strict: false), max: 2), requirement: .optional),
                            Question(id: "gov.budget", number: 4, kind: .money, requirement: .optional),
                            Question(id: "gov.file", number: 5, kind: .file, requirement: .optional),
                        ]),
                ]),
            Level(
                id: "measure", isPerMeasure: true,
                sections: [
                    Section(
                        id: "m",
                        questions: [
                            Question(id: "m.title", number: 1, kind: .text(limit: 150), requirement: .always),
                            Question(id: "m.text", number: 2, kind: .long(limit: 3000), requirement: .optional),
                        ])
                ]),
        ], scale: [])

    /// The words of `sample`: the key itself where nothing else is needed.
    package static let sampleTexts: [String: [String: String]] = [
        "en": [
            "level.city.title": "The city", "level.measure.title": "Measures", "section.prof.title": "Profile",
            "section.gov.title": "Governance",
            "section.m.title": "The measure", "question.prof.name": "Name", "question.prof.people": "Number of inhabitants",
            "question.prof.people.unit": "inhabitants", "question.prof.class": "Category", "question.prof.context": "Context",
            "question.gov.unit": "Is there a unit?", "question.gov.unit_name": "Name of the unit", "question.gov.forms": "Forms",
            "question.gov.forms.a": "Form A", "question.gov.forms.b": "Form B", "question.gov.forms.other": "Other",
            "question.gov.budget": "Budget",
            "question.gov.file": "Attachment", "question.m.title": "Title", "question.m.text": "Text",
        ],
        "de": ["question.gov.unit": "Gibt es eine Stelle?", "section.gov.title": "Verwaltung"],
    ]
}
