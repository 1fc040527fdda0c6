import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/candidates`: the candidacies that the viewer may know of. A city sees its own, the council those it may score.
enum CandidatesPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let messages = scene.messages
        let (all, scoring, finalists) = try context.store.read { reader in
            let given = try reader.ownScored(year: scene.year, viewer: scene.viewer)
            let begun = try reader.begunSheets(year: scene.year, viewer: scene.viewer)
            let finalists = Set(try reader.finalists(year: scene.year, viewer: scene.viewer).map(\.number))
            return (try scene.wish.candidacies(in: reader), CandidacyTable.Scoring(given: given, begun: begun), finalists)
        }
        let shown = scene.viewer.role.belongsToMember ? all.filter { $0.member == scene.viewer.member } : all
        let intro = scene.viewer.role.belongsToMember ? CandidacyMessage.introCity : .intro
        let list = CandidacyTable(
            scene: scene, candidacies: shown, scoring: scene.viewer.role == .council ? scoring : nil,
            finalists: scene.may(.seeFinalists) ? finalists : nil)
        let main: HTML = """
            <div class="prose"><p>\(messages[intro])</p></div>
            \(shown.isEmpty ? "<p>\(messages[CandidacyMessage.none])</p>" : list.html)
            """
        return scene.page(messages[CandidacyMessage.title], main: main)
    }
}
