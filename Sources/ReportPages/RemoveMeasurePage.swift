import Domain
import HTTP
import UseCases
import Web

/// Removing a measure asks once more and can be undone.
enum RemoveMeasurePage {
    static func confirm(_ context: Context) throws -> Response {
        let number = try MeasuresPage.number(context)
        let (scene, measure) = try ReportScene.open(context) { scene, reader in
            try requireMeasure(number, of: try scene.desk.started(), viewer: scene.viewer, in: reader)
        }
        if scene.isSubmitted { throw Refusal.wrongState(.reportSubmitted) }
        let messages = context.messages
        let title = messages(MeasuresMessage.removeTitle, ["title": MeasureTitle.plain(measure, messages)])
        let page = ConfirmPage(
            title: title, explanation: "<p>\(messages[MeasuresMessage.removeText])</p>", button: messages[MeasuresMessage.removeButton],
            isFinal: false, action: .removeMeasure(year: scene.year, member: scene.member, number: number),
            cancel: .measures(year: scene.year, member: scene.member))
        return scene.page(title, main: page.main(context.frame))
    }

    static func remove(_ context: Context) throws -> Response {
        let number = try MeasuresPage.number(context)
        let scene = try ReportScene.open(context)
        try MeasuresPage.changes(context).remove(number, wish: scene.wish)
        return context.redirect(to: .measures(year: scene.year, member: scene.member), query: "removed=\(number)")
    }

    static func restore(_ context: Context) throws -> Response {
        let number = try MeasuresPage.number(context)
        let scene = try ReportScene.open(context)
        try MeasuresPage.changes(context).restore(number, wish: scene.wish)
        return context.redirect(to: .measures(year: scene.year, member: scene.member), anchor: "measure-\(number)", query: "restored=1")
    }
}
