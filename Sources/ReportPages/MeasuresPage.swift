import Credentials
import Domain
import HTTP
import Store
import UseCases
import Web

/// The list of measures: add, order, copy, remove, restore.
enum MeasuresPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, contents) = try ReportScene.open(context) { scene, reader in try MeasuresView.Contents.load(scene, reader) }
        return MeasuresView(scene: scene, contents: contents).page()
    }

    static func add(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let title = try context.field("title", .line), key = try formKey(context)
        let added = try changes(context).add(title: title, formKey: key, wish: scene.wish)
        return context.redirect(
            to: .measure(year: scene.year, member: scene.member, number: added.number), query: added.isNew ? "" : "again=1")
    }

    static func copy(_ context: Context) throws -> Response {
        let (scene, measure) = try ReportScene.open(context) { scene, reader in
            try requireMeasure(try number(context), of: try scene.desk.started(), viewer: scene.viewer, in: reader)
        }
        let title = context.messages(MeasuresMessage.copyTitle, ["title": MeasureTitle.plain(measure, context.messages)])
        let key = try formKey(context)
        let copy = try changes(context).copy(measure.number, title: title, formKey: key, wish: scene.wish)
        return context.redirect(
            to: .measure(year: scene.year, member: scene.member, number: copy.number),
            query: copy.isNew ? "copied=1" : "copied=again")
    }

    static func move(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let number = try number(context)
        guard let move = ChangeMeasures.Move(rawValue: context.value("to")) else { throw Refusal.notFound }
        try changes(context).move(number, move, from: Int(context.value("from")), wish: scene.wish)
        return context.redirect(
            to: .measures(year: scene.year, member: scene.member), anchor: "measure-\(number)", query: "moved=\(number)")
    }

    static func changes(_ context: Context) -> ChangeMeasures {
        ChangeMeasures(store: context.store, shelf: context.application.shelf)
    }

    static func number(_ context: Context) throws(Refusal) -> Int {
        guard let number = context.path.number("number"), number > 0 else { throw .notFound }
        return number
    }

    /// What makes a form sent twice count once. Each page carries a new one.
    static func newFormKey() -> String { Token().text }

    static func formKey(_ context: Context) throws(Refusal) -> String {
        guard let key = Token(text: context.value("form")) else {
            throw .invalid([InputProblem(field: "form", message: "failure.unknown-field", arguments: ["name": "form"])])
        }
        return key.text
    }
}
