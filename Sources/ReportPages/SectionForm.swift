import Domain
import HTTP
import Web

/// What was typed on a section's page.
enum SectionForm {
    /// The names of the form's own fields, besides the questions'.
    private static let ownFields = SectionWork.fields.union(MemoryAct.fields)

    /// - Throws: `Refusal.invalid` for a field that belongs to no question of the section, and for one that is far too long.
    static func read(_ context: Context, isAlone: Bool = false, _ place: SectionPlace, _ scene: ReportScene) throws(Refusal) -> SentTexts {
        try SentTexts(
            context, isAlone: isAlone, questions: place.section.questions, scale: scene.questionnaire.scale,
            loneMark: .written(in: scene.desk.member.language), ownFields: ownFields)
    }
}
