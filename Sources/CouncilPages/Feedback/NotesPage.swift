import Domain
import HTTP
import Store
import UseCases
import Web

/// What stands on the page of notes besides them: beginning them, and the tags.
enum NotesPage {
    /// The page of a report on which there are no notes yet.
    static func empty(_ scene: FeedbackScene) throws -> Response {
        let messages = scene.messages, title = messages[NotesMessage.title]
        let isOpen = scene.desk.refusalToWrite(.notes, by: scene.viewer) == nil
        let begin = PostForm.post(
            scene.context.frame, to: .writing(.begin(year: scene.year, member: scene.member)),
            hidden: [("kind", Paper.Kind.notes.rawValue), ("language", "en")],
            content: Buttons.row(Buttons.main(messages[NotesMessage.begin])))
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))\(scene.heading(title))
            <p class="lead">\(messages[NotesMessage.lead])</p>
            <p>\(messages[NotesMessage.none])</p>
            \(begin, if: isOpen)
            \(try tags(scene, isOpen: isOpen))
            """
        return scene.page(title, main: main)
    }

    /// The tags of the part that the address names with `part`, of the whole report without it.
    static func tags(_ scene: FeedbackScene, isOpen: Bool, problems: [InputProblem] = []) throws -> HTML {
        let (known, set) = try scene.context.store.read { reader in
            (try reader.councilTags(viewer: scene.viewer), try reader.tags(of: scene.desk.report, viewer: scene.viewer))
        }
        return TagsView(scene: scene, known: known, set: set, isOpen: isOpen, problems: problems).html
    }

    /// The form again, with everything that was typed, and what is wrong with it.
    private static func refused(_ scene: FeedbackScene, _ problems: [InputProblem]) throws -> Response {
        let title = scene.messages[NotesMessage.tags]
        let main: HTML = """
            \(InputForm(messages: scene.messages, problems: problems).summary)\(Breadcrumbs.back(scene.messages, to: scene.home))<h1>\(title)</h1>
            \(try tags(scene, isOpen: true, problems: problems))
            """
        return scene.page(title, status: .unprocessableContent, hasErrors: true, main: main)
    }

    static func saveTags(_ context: Context) throws -> Response {
        let scene = try FeedbackScene.open(context)
        let part = context.value("part")
        let kind = CouncilTag.Kind(rawValue: context.value("kind")) ?? .challenge
        let tags = Set(context.values("tag").compactMap { Int64($0) })
        do {
            let name = try context.field("name", .line)
            try TagReport(store: context.store, shelf: context.application.shelf)
                .perform(tags, new: (kind, name), at: TagsView.place(part), wish: FeedbackScene.wish(context))
        } catch Refusal.invalid(let problems) {
            return try refused(scene, problems)
        }
        let language = scene.desk.paper(.notes, by: scene.viewer)?.language ?? "en"
        return context.redirect(
            to: .writing(.paper(year: scene.year, member: scene.member, .notes, language: language)), anchor: "tags",
            query: "tagged=1&part=\(PercentEncoding.encode(part))")
    }
}

/// The tags of a report: those of each part as a list, and those of one part as boxes to tick.
struct TagsView {
    let scene: FeedbackScene
    let known: [CouncilTag]
    let set: Set<TagPlace>
    let isOpen: Bool
    /// What is wrong with the form that was sent just now.
    let problems: [InputProblem]

    private var messages: Messages { scene.messages }
    private var part: String { scene.context.request.query.first("part") ?? scene.context.value("part") }

    var html: HTML {
        """
        <h2 id="tags">\(messages[NotesMessage.tags])</h2>
        \(list)
        \(isOpen ? choice + form : "")
        """
    }

    /// As the form names it: empty for the whole report, `section.prof`, `measure.2`.
    static func place(_ part: String) -> TagReport.Place {
        switch PassagePlace(part) {
        case .section(let id)?: TagReport.Place(section: id)
        case .measure(let number)?: TagReport.Place(measure: number)
        default: TagReport.Place()
        }
    }

    private var parts: [(value: String, text: String)] {
        [("", messages[NotesMessage.wholeReport])]
            + scene.desk.frozen.questionnaire.citySections.map {
                (PassagePlace.section($0.id).name, scene.texts.title(section: $0.id))
            }
            + scene.desk.frozen.measures.map { measure in
                let words = scene.copy.place(FeedbackContent.Remark(section: "", measure: measure.number, text: ""))
                return (PassagePlace.measure(measure.number).name, words.text)
            }
    }

    private func tags(_ part: String) -> [CouncilTag] {
        let place = Self.place(part)
        return known.filter { set.contains(TagPlace(tag: $0.id, section: place.section, measure: place.measure)) }
    }

    private var list: HTML {
        let rows = parts.compactMap { part -> DefinitionRows.Row? in
            let names = tags(part.value).map(\.name)
            return names.isEmpty ? nil : DefinitionRows.Row(term: "\(part.text)", value: "<p>\(names.joined(separator: ", "))</p>")
        }
        return rows.isEmpty ? "<p>\(messages[ItemMessage.none])</p>" : DefinitionRows.render(messages, rows)
    }

    /// Which part's tags the boxes are: links, since looking changes nothing.
    private var choice: HTML {
        let links = parts.map { part -> HTML in
            if part.value == self.part { return "<li aria-current=\"true\">\(part.text)</li>\n" }
            return "<li><a href=\"\(scene.context.request.path)?part=\(part.value)#tags\">\(part.text)</a></li>\n"
        }
        return """
            <p>\(messages[NotesMessage.tagsText])</p>
            <nav class="editions" aria-label="\(messages[NotesMessage.place])"><ul>
            \(links)</ul></nav>

            """
    }

    private var form: HTML {
        let name = InputForm(messages: messages, problems: problems)
        let kinds = [
            (CouncilTag.Kind.challenge.rawValue, messages[NotesMessage.challenge]),
            (CouncilTag.Kind.need.rawValue, messages[NotesMessage.need]),
        ]
        let content: HTML = """
            \(boxes(.challenge, .challenge))\(boxes(.need, .need))\
            \(name.field(FormField("name", label: messages[NotesMessage.newTag], value: scene.context.typed("name"), isOptional: true)))\
            \(name.field(FormField("kind", label: messages[NotesMessage.newKind], kind: .select(kinds.map { (value: $0.0, text: $0.1) }), value: scene.context.value("kind"))))\
            \(Buttons.row(Buttons.secondary(messages[NotesMessage.saveTags])))
            """
        return PostForm.post(
            scene.context.frame, to: .writing(.tags(year: scene.year, member: scene.member)), hidden: [("part", part)], content: content)
    }

    private func boxes(_ kind: CouncilTag.Kind, _ title: NotesMessage) -> HTML {
        let ticked = problems.isEmpty ? Set(tags(part).map(\.id)) : Set(scene.context.values("tag").compactMap { Int64($0) })
        let boxes = known.filter { $0.kind == kind }.map { tag -> HTML in
            """
            <label class="option"><input type="checkbox" name="tag" value="\(tag.id)"\(" checked", if: ticked.contains(tag.id))>\
            <span>\(tag.name)</span></label>

            """
        }
        guard !boxes.isEmpty else { return "" }
        return """
            <fieldset class="field"><legend class="question">\(messages[title])</legend>
            <div class="options">\(boxes)</div></fieldset>

            """
    }
}
