import Domain
import HTTP
import Store
import UseCases
import Web

/// All sections with who holds them until when, and the form that gives several at once.
enum WorkPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, contents) = try ReportScene.open(context) { scene, reader in try WorkView.Contents.load(scene, reader) }
        return WorkView(scene: scene, contents: contents).page()
    }

    /// Gives the ticked sections to somebody, or makes them nobody's.
    static func give(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let typed = try Self.typed(context)
        let sections = GiveSections(store: context.store, shelf: context.application.shelf)
        do {
            if !context.value("take-back").isEmpty {
                let count = try sections.takeBack(typed, wish: scene.wish)
                return context.redirect(to: .work(year: scene.year, member: scene.member), query: "taken=\(count)")
            }
            let count = try sections.perform(typed, wish: scene.wish)
            return context.redirect(to: .work(year: scene.year, member: scene.member), query: "given=\(count)")
        } catch Refusal.invalid(let problems) {
            let (scene, contents) = try ReportScene.open(context) { scene, reader in try WorkView.Contents.load(scene, reader) }
            return WorkView(scene: scene, contents: contents, typed: typed, problems: problems).page()
        }
    }

    /// What was ticked, chosen and typed. Throws `notFound` for what no page of this site sends.
    private static func typed(_ context: Context) throws(Refusal) -> GiveSections.Typed {
        var sections: Set<SectionKey> = []
        for value in context.values("section") {
            guard let key = WorkField.key(of: value) else { throw .notFound }
            sections.insert(key)
        }
        var measures: Set<Int> = []
        for value in context.values("measure") {
            guard let number = Int(value), number > 0 else { throw .notFound }
            measures.insert(number)
        }
        func part(_ name: String) -> String { context.value(name).filter { !$0.isWhitespace } }
        return GiveSections.Typed(
            sections: sections, measures: measures, holder: Int64(context.value("holder")),
            due: TypedDay(day: part("due.day"), month: part("due.month"), year: part("due.year")))
    }
}

/// How a section is named in the form: `0/prof`, `3/m`.
enum WorkField {
    static func value(of key: SectionKey) -> String { "\(key.measure)/\(key.section)" }

    static func key(of value: String) -> SectionKey? {
        let pieces = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == 2, let measure = Int(pieces[0]), measure >= 0 else { return nil }
        return SectionKey(measure: measure, section: pieces[1])
    }
}
