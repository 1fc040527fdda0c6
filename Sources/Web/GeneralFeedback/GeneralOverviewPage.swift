import Domain
import HTTP
import Store
import UseCases

/// Every question that offers a choice, section by section: all cities together, by country, or by size.
enum GeneralOverviewPage {
    static func show(_ context: Context, _ door: GeneralDoor) throws -> Response {
        let (scene, view) = try GeneralScene.open(context, door) { scene, reader in try OverviewView.load(scene, reader) }
        let messages = scene.messages, query = context.request.query
        let asked = OverviewChoice(view, section: query.first("section"), by: query.first("by"))
        let choice = asked.chosen == nil ? OverviewChoice(view, section: asked.sections.first?.id, by: query.first("by")) : asked
        let title = messages[GeneralMessage.overview]
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(scene.title, scene.address(.home(year: scene.year)))]))<h1>\(title)</h1>
            <p>\(messages.count(GeneralCount.reports, view.overview.cities.count)) \
            \(messages(GeneralMessage.smallGroups, ["least": String(SmallGroups.least)]))</p>
            <form method="get" action="\(scene.address(.overview(year: scene.year)).path)">
            \(choice.lists)\(Buttons.row(Buttons.secondary(messages[GeneralMessage.show])))
            </form>
            \(choice.chosen.map(choice.counts))
            """
        return scene.page(title, main: main)
    }
}
