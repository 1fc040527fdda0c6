import Domain
import Store
import UseCases
import Web

/// The part of the list of measures that offers to continue those of the earlier report.
struct MeasuresMemory {
    var reading: FormerReading?
    var continued: Set<MeasureSource>

    static func load(_ scene: ReportScene, _ reader: Reader) throws -> MeasuresMemory {
        let report = try scene.desk.started()
        return MeasuresMemory(
            reading: try FormerReading.load(scene, reader),
            continued: Set(try reader.continuedMeasures(of: report, viewer: scene.viewer).keys))
    }

    /// Nothing where every former measure is continued already.
    func render(_ scene: ReportScene) -> HTML {
        guard let reading else { return "" }
        let left = reading.desk.report.measures.filter { !continued.contains(MeasureSource(year: reading.year, number: $0.number)) }
        guard !left.isEmpty else { return "" }
        let items = left.map { measure -> HTML in
            let address = Address.formerMeasure(year: scene.year, member: scene.member, number: measure.number)
            let form = ContinueForm.render(scene, number: measure.number, name: reading.plainTitle(of: measure))
            return "<li><div><a href=\"\(address.path)\">\(reading.title(of: measure))</a></div>\(form)</li>\n"
        }
        return """
            <h2 id="continue">\(scene.messages(FormerMessage.continueTitle, reading.place))</h2>
            <p>\(scene.messages[FormerMessage.continueText])</p>
            <ul class="removed">
            \(items)</ul>

            """
    }
}

/// What one measure's home says of the measure it continues.
enum MeasureMemory {
    static func load(_ scene: ReportScene, _ measure: Measure, _ reader: Reader) throws -> [Recommendation] {
        guard measure.continues != nil else { return [] }
        return try reader.recommendations(member: scene.desk.member.id, before: scene.year, viewer: scene.viewer)
            .filter { $0.applies(to: measure.continues) }
    }

    static func render(_ scene: ReportScene, _ measure: Measure, _ recommendations: [Recommendation]) -> HTML {
        guard let source = measure.continues else { return "" }
        let messages = scene.messages
        let address = Address.formerMeasure(year: scene.year, member: scene.member, number: source.number)
        let words = messages(FormerMessage.continues, ["number": String(source.number), "year": String(source.year)])
        let news: HTML =
            scene.context.request.query.first("continued") == nil
            ? "" : Notice.success("<p>\(messages[FormerMessage.continuedNow])</p>")
        return """
            \(news)<p><a href="\(address.path)">\(words)</a></p>
            \(RecommendationView.render(recommendations, messages))
            """
    }
}
