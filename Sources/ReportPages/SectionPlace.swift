import Domain
import Web

/// Which section of which measure (0: the city's level) an address names.
struct SectionPlace {
    let section: Section
    let measure: Int
    /// The sections among which "next" is meant.
    let siblings: [Section]

    /// Throws `notFound` where the questionnaire has no such section.
    init(_ scene: ReportScene) throws(Refusal) {
        let path = scene.context.path
        if path["number"].isEmpty {
            measure = 0
            siblings = scene.questionnaire.citySections
        } else {
            guard let number = path.number("number"), number > 0 else { throw .notFound }
            measure = number
            siblings = scene.questionnaire.measureSections
        }
        guard let section = siblings.first(where: { $0.id == path["section"] }) else { throw .notFound }
        self.section = section
    }

    /// The section after this one, nil behind the last.
    var next: Section? {
        guard let place = siblings.firstIndex(where: { $0.id == section.id }), place + 1 < siblings.count else { return nil }
        return siblings[place + 1]
    }

    var previous: Section? {
        guard let place = siblings.firstIndex(where: { $0.id == section.id }), place > 0 else { return nil }
        return siblings[place - 1]
    }
}
