import Domain
import Foundation
import Store

extension Questionnaire {
    /// The sample questionnaire with what the library uses: contact data, points, forms, offers, needs, and something that is never published.
    package static let library: Questionnaire = {
        var library = sample
        library.version = "library"
        library.levels[0].sections[1].questions += [
            Question(id: "gov.mail", number: 6, kind: .email, requirement: .optional),
            Question(id: "gov.person", number: 7, kind: .text(limit: 80), requirement: .optional, library: .contact),
            Question(id: "gov.wish", number: 8, kind: .long(limit: 400), requirement: .optional, library: .never),
            Question(id: "gov.housing", number: 9, kind: .long(limit: 400), requirement: .optional, point: 7),
            Question(id: "gov.offer", number: 10, kind: .multi(topics, max: nil), requirement: .optional, library: .offer),
            Question(id: "gov.need", number: 11, kind: .multi(topics, max: nil), requirement: .optional, library: .need),
        ]
        library.levels[1].sections[0].questions += [
            Question(id: "m.summary", number: 3, kind: .long(limit: 400), requirement: .optional, library: .summary),
            Question(id: "m.points", number: 4, kind: .multi(points, max: nil), requirement: .optional, library: .point),
            Question(id: "m.forms", number: 5, kind: .multi(topics, max: nil), requirement: .optional, library: .form),
            Question(id: "m.presenter", number: 6, kind: .text(limit: 80), requirement: .optional, library: .contact),
        ]
        return library
    }()

    private static let topics = Choice(
        options: [Option(id: "training", text: "topic.training"), Option(id: "police", text: "topic.police")], strict: false)
    private static let points = Choice(options: (1...10).map { Option(id: "p\($0)", text: "point.\($0)") }, strict: false)

    /// The words of `library`: the key itself where nothing else is needed.
    package static let libraryTexts: [String: [String: String]] = [
        "en": (sampleTexts["en"] ?? [:]).merging(
            [
                "topic.training": "Training", "topic.police": "Police", "question.gov.person": "Contact person",
                "question.gov.wish": "Wishes for the feedback", "question.gov.housing": "Housing",
            ].merging((1...10).map { ("point.\($0)", "Point \($0)") }) { one, _ in one }
        ) { _, new in new }
    ]
}

extension ReleasedFeedback {
    /// A feedback on version 1, released first.
    package static func sample(conclusion: String = "Well begun", number: Int = 1, reason: String = "", at now: Instant) -> ReleasedFeedback
    {
        let edition = FeedbackContent.Edition(
            language: "en", conclusion: conclusion,
            remarks: [
                .init(section: "gov", measure: 0, text: "On your governance"), .init(section: "", measure: 1, text: "On the measure"),
            ],
            strengths: [.init(measure: 0, point: 7, text: "Housing is well covered")],
            recommendations: [.init(measure: 1, point: nil, text: "Count the people you reach")])
        return ReleasedFeedback(
            number: number, reportVersion: 1, content: FeedbackContent(editions: [edition]), releasedAt: now, releasedBy: "Prof. Judge",
            reason: reason)
    }
}

extension Store {
    /// Releases feedback on a submitted report, as the council does.
    package func release(_ feedback: ReleasedFeedback, on report: Report, by council: Viewer) throws {
        try write { writer in
            try writer.insert(feedback, digest: "digest", report: report.id, by: council.account)
            if let state = report.state.after(.releaseFeedback) { try writer.setState(state, report: report.id) }
        }
    }
}
