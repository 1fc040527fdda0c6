import Domain
import Web

/// The parts of a report in the order of reading: sections of the city's level, then measures. From each one leads to its neighbours.
struct ReadingSteps {
    let scene: CouncilScene

    private enum Part {
        case section(Section)
        case measure(Measure)
    }

    private var parts: [Part] { scene.questionnaire.citySections.map(Part.section) + scene.desk.measures.map(Part.measure) }

    /// The links under a section or a measure.
    func html(after section: Section) -> HTML {
        links(
            at: parts.firstIndex {
                if case .section(let other) = $0 { return other.id == section.id }
                return false
            })
    }

    func html(after measure: Measure) -> HTML {
        links(
            at: parts.firstIndex {
                if case .measure(let other) = $0 { return other.number == measure.number }
                return false
            })
    }

    private func links(at place: Int?) -> HTML {
        guard let place else { return "" }
        let messages = scene.messages
        let previous: HTML? = place == 0 ? nil : link(parts[place - 1], messages[CouncilMessage.previous], rel: "prev")
        let next: HTML? = place + 1 == parts.count ? nil : link(parts[place + 1], messages[CouncilMessage.next], rel: "next")
        let home: HTML = "<li><a href=\"\(scene.home.path)\">\(messages[CouncilMessage.toOverview])</a></li>"
        return "<nav class=\"steps\" aria-label=\"\(messages[CouncilMessage.steps])\"><ul>\(previous)\(next)\(home)\(writing)</ul></nav>\n"
    }

    /// For those who answer the report.
    private var writing: HTML {
        guard scene.isInHand else { return "" }
        let address = Address.writing(.overview(year: scene.year, member: scene.member))
        return "<li><a href=\"\(address.path)\">\(scene.messages[WritingMessage.open])</a></li>"
    }

    private func link(_ part: Part, _ label: String, rel: String) -> HTML {
        switch part {
        case .section(let section):
            """
            <li><a href="\(scene.address(of: section).path)" rel="\(rel)"><span class="quiet">\(label)</span> \
            \(scene.words.number(of: section)). \(scene.texts.title(section: section.id))</a></li>
            """
        case .measure(let measure):
            """
            <li><a href="\(scene.address(of: measure).path)" rel="\(rel)"><span class="quiet">\(label)</span> \
            \(scene.shownTitle(of: measure))</a></li>
            """
        }
    }
}
