import Domain
import Store
import UseCases

/// What a city reported in 2025, by the steps its people took.
package enum FormerReportOfCity {
    /// Every answer that was typed then, by question.
    package static let answers: [String: Answer] = [
        "prof.context": Answer("Context of 2025"), "gov.unit": Answer("yes"), "gov.unit_name": Answer("Unit of 2025"),
        "gov.forms": Answer("a gone"), "gov.budget": Answer("about 40,000"), "gov.gone": Answer("Answer to what has gone"),
    ]

    /// Plays it and submits. Measure 1 is "Open city", measure 2 "School <week>".
    ///
    /// - Parameter prefix: stands before the context and the measures' texts, to tell cities apart.
    package static func submit(_ member: String, by viewer: Viewer, prefix: String = "", in store: Store, shelf: QuestionnaireShelf) throws
    {
        let wish = ReportWish(year: 2025, member: member, viewer: viewer, now: SampleStore.formerNoon)
        _ = try StartReport(store: store, shelf: shelf).perform(wish)
        let own = answers.merging(["prof.context": Answer(prefix + "Context of 2025")]) { _, own in own }
        let typed = own.map { SaveAnswers.Typed(question: $0.key, answer: $0.value, base: 0) }
        _ = try SaveAnswers(store: store, shelf: shelf).perform(typed, measure: 0, wish: wish)
        for (key, title) in [("one", "Open city"), ("two", "School <week>")] {
            let number = try ChangeMeasures(store: store, shelf: shelf).add(title: title, formKey: key, wish: wish).number
            let text = SaveAnswers.Typed(question: "m.text", answer: Answer("\(prefix)Text of \(title)"), base: 0)
            _ = try SaveAnswers(store: store, shelf: shelf).perform([text], measure: number, wish: wish)
        }
        _ = try SubmitReport(store: store, shelf: shelf).perform(wish)
    }
}
