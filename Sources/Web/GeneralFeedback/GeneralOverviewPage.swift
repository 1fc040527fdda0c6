import Domain
import HTTP
import Store
import UseCases

/// Every question that offers a choice, section by section: all cities together, by country, or by size.
enum GeneralOverviewPage {
    static func show(_ context: Context, _ door: GeneralDoor) throws -> Response {
        let (scene, view) = try GeneralScene.open(context, door) { scene, reader in try OverviewView.load(scene, reader) }
        let messages = scene.messages, query = context.request.query
        let grouping = Overview.Grouping(rawValue: query.first("by") ?? "") ?? .all
        let sections = (view.overview.questionnaire.citySections + view.overview.questionnaire.measureSections).filter {
            !view.overview.closedQuestions(in: $0).isEmpty
        }
        let section = sections.first { $0.id == query.first("section") } ?? sections.first
        let questions = section.map { section in
            view.overview.closedQuestions(in: section).map { view.question($0, in: section, by: grouping) }
        }
        let title = messages[GeneralMessage.overview]
        let heading: HTML? = section.map { "<h2>\(view.texts.title(section: $0.id))</h2>\n" }
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(scene.title, scene.address(.home(year: scene.year)))]))<h1>\(title)</h1>
            <p>\(messages.count(GeneralCount.reports, view.overview.cities.count)) \
            \(messages(GeneralMessage.smallGroups, ["least": String(SmallGroups.least)]))</p>
            \(choice(scene, view, sections, section, grouping))
            \(heading)\(questions ?? [])
            """
        return scene.page(title, main: main)
    }

    private static func choice(
        _ scene: GeneralScene, _ view: OverviewView, _ sections: [Section], _ section: Section?, _ grouping: Overview.Grouping
    ) -> HTML {
        let messages = scene.messages
        let by = FormField(
            "by", label: messages[GeneralMessage.by],
            kind: .select(Overview.Grouping.allCases.map { ($0.rawValue, messages[dynamic: GeneralMessage.grouping($0)]) }),
            value: grouping.rawValue)
        let part = FormField(
            "section", label: messages[GeneralMessage.section],
            kind: .select(sections.map { ($0.id, view.texts.title(section: $0.id)) }), value: section?.id ?? "")
        return """
            <form method="get" action="\(scene.address(.overview(year: scene.year)).path)">
            \(part.html(messages))\(by.html(messages))\(Buttons.row(Buttons.secondary(messages[GeneralMessage.show])))
            </form>

            """
    }
}
