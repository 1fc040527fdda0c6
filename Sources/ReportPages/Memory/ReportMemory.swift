import Domain
import Store
import UseCases
import Web

/// What a report's home knows of the city's earlier report.
struct ReportMemory {
    var reading: FormerReading?
    /// So many former answers of the city's level could be taken over.
    var starts: Int
    /// So many answers of the whole report wait for somebody to confirm them.
    var unconfirmed: Int
    /// About the report as a whole.
    var recommendations: [Recommendation]

    static func load(_ scene: ReportScene, _ progress: ReportProgress, measures: [Measure], _ reader: Reader) throws -> ReportMemory {
        let reading = try FormerReading.load(scene, reader)
        let questionnaire = scene.questionnaire
        return ReportMemory(
            reading: reading,
            starts: reading?.desk.starts(in: questionnaire.citySections, measure: 0, source: 0, visibility: progress.visibility).count ?? 0,
            unconfirmed: progress.unconfirmed(in: questionnaire.citySections, measure: 0)
                + measures.reduce(0) { $0 + progress.unconfirmed(in: questionnaire.measureSections, measure: $1.number) },
            recommendations: try reader.recommendations(member: scene.desk.member.id, before: scene.year, viewer: scene.viewer)
                .filter(\.isGeneral))
    }

    /// The part of the home that tells of it; nothing for a city that reports for the first time, and after submission.
    func render(_ scene: ReportScene) -> HTML {
        guard let reading, !scene.isSubmitted else { return "" }
        let messages = scene.messages
        let waiting: HTML = unconfirmed == 0 ? "" : "<p><strong>\(messages.count(FormerCount.unconfirmed, unconfirmed))</strong></p>"
        return """
            \(news(scene))<h2 id="former">\(messages(FormerMessage.homeTitle, reading.place))</h2>
            \(waiting)<p>\(messages(FormerMessage.homeText, reading.place))</p>
            \(scene.isWritable && starts > 0 ? takeForm(scene) : "")
            <p><a href="\(Address.former(year: scene.year, member: scene.member).path)">\(messages(FormerMessage.homeLink, reading.place))</a></p>
            \(RecommendationView.render(recommendations, messages))
            """
    }

    private func news(_ scene: ReportScene) -> HTML {
        guard let count = scene.context.request.query.first("taken").flatMap({ Int($0) }), count > 0 else { return "" }
        return Notice.success("<p>\(scene.messages.count(FormerCount.taken, count))</p>")
    }

    private func takeForm(_ scene: ReportScene) -> HTML {
        let text = scene.messages.count(FormerCount.homeStarts, starts)
        let content: HTML = """
            <p class="quiet">\(scene.messages[FormerMessage.homeHint])</p>
            \(Buttons.row(Buttons.secondary(text)))
            """
        return PostForm.post(scene.context.frame, to: .former(year: scene.year, member: scene.member), content: content)
    }
}

extension ReportProgress {
    func unconfirmed(in sections: [Section], measure: Int) -> Int { sections.reduce(0) { $0 + unconfirmed(in: $1, measure: measure) } }

    /// The line under a row of the task list; nil where nothing waits.
    func unconfirmedHint(in sections: [Section], measure: Int, _ messages: Messages) -> String? {
        let count = unconfirmed(in: sections, measure: measure)
        return count == 0 ? nil : messages.count(FormerCount.unconfirmed, count)
    }
}
