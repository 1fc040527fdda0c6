import Domain
import HTTP
import Web

/// A change that comes too late or too early is answered by a page that says why, since when and whom to ask.
enum Explained {
    /// The page, with the report's own explanation in the place of a general refusal.
    static func page(_ page: @escaping Route.Page) -> Route.Page {
        { context in
            do { return try page(context) } catch Refusal.wrongState(let reason) {
                guard [.reportSubmitted, .deadlinePassed, .cycleNotOpen].contains(reason) else { throw Refusal.wrongState(reason) }
                let scene = try ReportScene.open(context)
                let title = context.messages[FailureMessage.wrongStateTitle]
                let main: HTML = """
                    <h1>\(title)</h1>
                    \(StateNotice.render(scene))\(TypedSentences(context).html)
                    <p>\(Buttons.secondaryLink(scene.title, to: scene.home))</p>
                    """
                return scene.page(title, status: .conflict, main: main)
            }
        }
    }
}
