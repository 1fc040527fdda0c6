import Domain
import Store
import Web

/// What the council says in its released feedback about a section of the city's level, or about the measure a section belongs to.
struct SectionRemark {
    let text: String
    /// BCP 47.
    let language: String

    /// Nil before the release, and where nothing is said.
    static func load(_ scene: ReportScene, _ place: SectionPlace, _ reader: Reader) throws -> SectionRemark? {
        guard let feedback = try ReleaseNotice.lastRelease(scene, reader),
            let edition = feedback.content.editions.first(where: { $0.language == scene.context.language.rawValue })
                ?? feedback.content.edition(scene.desk.member.language)
        else { return nil }
        let section = place.measure == 0 ? place.section.id : ""
        let remark = edition.remarks.first { $0.measure == place.measure && $0.section == section }
        return remark.map { SectionRemark(text: $0.text, language: edition.language) }
    }

    func render(_ scene: ReportScene) -> HTML {
        let address = Address.feedback(year: scene.year, member: scene.member)
        return """
            <div class="recommended"><p class="former-title">\(scene.messages[FeedbackMessage.remark])</p>
            <p class="words" lang="\(language)">\(text)</p>
            <p><a href="\(address.path)">\(scene.messages[FeedbackMessage.read])</a></p></div>

            """
    }
}
