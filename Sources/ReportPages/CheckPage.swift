import Domain
import HTTP
import Store
import UseCases
import Web

/// Every answer on one page, every problem linked to its field, and submitting.
enum CheckPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, contents) = try ReportScene.open(context) { scene, reader in try CheckView.Contents.load(scene, reader) }
        return CheckView(scene: scene, contents: contents).page()
    }

    static func submit(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        switch try SubmitReport(store: context.store, shelf: context.application.shelf).perform(scene.wish) {
        case .submitted:
            return context.redirect(to: .receipt(year: scene.year, member: scene.member))
        case .alreadySubmitted:
            return context.redirect(to: .receipt(year: scene.year, member: scene.member), query: "again=1")
        case .incomplete:
            let (scene, contents) = try ReportScene.open(context) { scene, reader in try CheckView.Contents.load(scene, reader) }
            return CheckView(scene: scene, contents: contents, status: .unprocessableContent).page()
        }
    }
}
