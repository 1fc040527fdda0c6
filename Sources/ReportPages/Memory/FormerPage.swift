import Domain
import HTTP
import Store
import UseCases
import Web

/// The city's earlier report as a source: what cannot be taken over, and its measures. Answers that fit stand beside today's questions.
enum FormerPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, contents) = try ReportScene.open(context) { scene, reader in try Contents.load(scene, reader) }
        let reading = contents.reading
        let messages = scene.messages
        let title = messages(FormerMessage.title, reading.place)
        let whole = Address.check(year: reading.year, member: scene.member)
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))<h1>\(title)</h1>
            <div class="prose"><p>\(messages[FormerMessage.intro])</p>
            <p><a href="\(whole.path)">\(messages(FormerMessage.wholeLink, reading.place))</a></p></div>
            \(RecommendationView.render(contents.recommendations, naming: true, messages))
            \(notTaken(reading))
            \(measures(scene, contents))
            """
        return scene.page(title, main: main)
    }

    static func takeAll(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let count = try CarryAnswers(store: context.store, shelf: context.application.shelf).takeAll(measure: 0, wish: scene.wish)
        return context.redirect(to: scene.home, query: "taken=\(count)")
    }

    /// What the page reads in one go.
    struct Contents {
        var reading: FormerReading
        var continued: ContinuedMeasures
        /// Of the city's level.
        var recommendations: [Recommendation]

        static func load(_ scene: ReportScene, _ reader: Reader) throws -> Contents {
            guard let reading = try FormerReading.load(scene, reader) else { throw Refusal.notFound }
            return Contents(
                reading: reading, continued: try ContinuedMeasures.load(scene, reader),
                recommendations: try reader.recommendations(member: scene.desk.member.id, before: scene.year, viewer: scene.viewer)
                    .filter { $0.measure == 0 })
        }
    }

    /// What today's questionnaire has no place for, so that nothing is lost.
    private static func notTaken(_ reading: FormerReading) -> HTML {
        let rows = reading.sections(measure: 0).flatMap(\.questions).compactMap { question, answer in
            FormerRows.row(reading, question, answer, onlyWhatIsNotTaken: true)
        }
        guard !rows.isEmpty else { return "" }
        let messages = reading.scene.messages
        return """
            <h2 id="not-taken">\(messages[FormerMessage.notTakenTitle])</h2>
            <p>\(messages[FormerMessage.notTakenText])</p>
            \(DefinitionRows.render(messages, rows))
            """
    }

    private static func measures(_ scene: ReportScene, _ contents: Contents) -> HTML {
        let reading = contents.reading
        guard !reading.desk.report.measures.isEmpty else { return "" }
        let items = reading.desk.report.measures.map { measure -> HTML in
            let address = Address.formerMeasure(year: scene.year, member: scene.member, number: measure.number)
            let state = contents.continued.state(of: MeasureSource(year: reading.year, number: measure.number), scene)
            return "<li><div><a href=\"\(address.path)\">\(reading.title(of: measure))</a></div>\(state)</li>\n"
        }
        return
            "<h2 id=\"measures\">\(scene.messages(FormerMessage.measuresTitle, reading.place))</h2>\n<ul class=\"removed\">\n\(items)</ul>"
    }
}

/// A former question with its answer as a row, and why it cannot be taken over.
enum FormerRows {
    /// Nil for an answer that can be taken over where only the others are wanted.
    static func row(_ reading: FormerReading, _ question: Question, _ answer: Answer, onlyWhatIsNotTaken: Bool) -> DefinitionRows.Row? {
        let fit = reading.fit(of: answer, to: question)
        if fit == .whole && onlyWhatIsNotTaken { return nil }
        let why: HTML = fit == .whole ? "" : "<p class=\"quiet\">\(reading.scene.messages[dynamic: "former.fit.\(fit.rawValue)"])</p>"
        return DefinitionRows.Row(term: "\(reading.words(of: question))", value: "\(reading.render(answer, to: question))\(why)")
    }
}
