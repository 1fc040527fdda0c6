import HTTP
import Store
import Web

/// `/`: what this is, for strangers; what is waiting now, for everyone who is signed in.
enum FrontPage {
    static func show(_ context: Context) throws -> Response {
        // The latest cycle: the one whose year stands in the menu's link to the report.
        let cycle = try context.store.read { try $0.cycles().first }
        guard let viewer = context.session?.viewer else { return StrangerFront(context: context, cycle: cycle).page() }
        let front = Front(context: context, cycle: cycle, viewer: viewer)
        return switch viewer.role {
        case .primary, .secondary: try CityFront(front: front).page()
        case .admin: try OfficeFront(front: front).page()
        case .council: try CouncilFront(front: front).page()
        case .board: try BoardFront(front: front).page()
        }
    }
}
