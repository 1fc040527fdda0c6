import Domain
import Store
import UseCases
import Web

/// What a section's page knows of the city's earlier report.
struct SectionMemory {
    /// Nil for a city without an earlier report.
    var reading: FormerReading?
    /// The former measure beside this page's measure, 0 at the city's level; nil where there is none.
    var source: Int?
    /// What was recommended about this page's questions or this measure.
    var recommendations: [Recommendation]

    static func load(_ scene: ReportScene, _ place: SectionPlace, measure: Measure?, _ reader: Reader) throws -> SectionMemory {
        let reading = try FormerReading.load(scene, reader)
        let all = try reader.recommendations(member: scene.desk.member.id, before: scene.year, viewer: scene.viewer)
        return SectionMemory(
            reading: reading, source: reading?.desk.source(of: measure),
            recommendations: all.filter { measure == nil ? $0.applies(to: place.section.questions) : $0.applies(to: measure?.continues) })
    }

    /// The former answer to a question of this page.
    func answer(to question: Question, _ scene: ReportScene) -> FormerAnswer? {
        source.flatMap { reading?.desk.answer(to: question, source: $0, scale: scene.questionnaire.scale) }
    }
}
