import Domain
import HTTP
import Store
import UseCases

/// What every page about a cycle's general feedback starts from.
struct GeneralScene: Sendable {
    let context: Context
    let door: GeneralDoor
    let viewer: Viewer
    let cycle: Cycle
    /// Nil before anybody has begun.
    let content: PaperContent?
    /// The latest release.
    let released: GeneralFeedback?

    /// Loads the scene of the cycle that the address names, and whatever else the page reads of the same state of the data.
    ///
    /// - Throws: as `Action.writeGeneral`; `notFound` without such a cycle.
    static func open<Value>(
        _ context: Context, _ door: GeneralDoor, _ more: (GeneralScene, Reader) throws -> Value
    ) throws -> (GeneralScene, Value) {
        let viewer = try context.viewer()
        try Permissions.require(.writeGeneral, on: .general, by: viewer)
        return try context.store.read { reader in
            guard let year = context.path.number("year"), let cycle = try reader.cycle(year: year) else { throw Refusal.notFound }
            let content = try reader.generalPaper(year: year, viewer: viewer).flatMap { try reader.content(of: $0, viewer: viewer) }
            let scene = GeneralScene(
                context: context, door: door, viewer: viewer, cycle: cycle, content: content,
                released: try reader.generalFeedback(year: year))
            return (scene, try more(scene, reader))
        }
    }

    var messages: Messages { context.messages }
    var year: Int { cycle.year }
    /// Such as "General feedback 2027": the second part of a page's title.
    var title: String { messages(GeneralMessage.titleYear, ["year": String(year)]) }

    func address(_ place: GeneralPlace) -> Address { .general(door, place) }
    func edition(_ language: String) -> Address { address(.edition(year: year, language: language)) }

    /// What is written, by language.
    var texts: [String: String] { content.map(ReleaseGeneral.texts) ?? [:] }

    /// The interface's languages and every other in which something is written.
    var languages: [String] {
        let own = Language.allCases.map(\.rawValue)
        return own + texts.keys.filter { !own.contains($0) }.sorted()
    }

    func languageName(_ tag: String) -> String { LanguageName.of(tag, in: context.language) }
    func when(_ instant: Instant) -> String { context.when(instant, zone: cycle.zone) }

    func page(_ title: String, status: Status = .ok, hasErrors: Bool = false, script: String? = nil, main: HTML) -> Response {
        context.page(title, section: self.title, status: status, hasErrors: hasErrors, script: script, main: main)
    }
}
