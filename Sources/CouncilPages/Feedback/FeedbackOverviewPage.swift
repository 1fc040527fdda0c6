import Domain
import HTTP
import Store
import UseCases
import Web

/// What is written about a report, by whom, and the next step.
enum FeedbackOverviewPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, confirmations) = try FeedbackScene.open(context) { scene, reader in
            try scene.desk.paper(.agreed, by: scene.viewer).map { try reader.confirmations(of: $0, viewer: scene.viewer) } ?? []
        }
        if let refusal = scene.desk.refusal(of: .readNotes, by: scene.viewer) { throw refusal }
        let messages = scene.messages
        let writes = scene.desk.refusal(of: .readDrafts, by: scene.viewer) == nil
        let released: HTML =
            context.request.query.first("released") == nil ? "" : Notice.success("<p>\(messages[AgreedMessage.released])</p>")
        let own = scene.desk.paper(.own, by: scene.viewer), agreed = scene.desk.paper(.agreed, by: scene.viewer)
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.report))\(released)<h1>\(scene.title)</h1>
            <p class="lead">\(messages[WritingMessage.lead])</p>
            \(scene.newVersion(agreed ?? own))
            \(writes ? OwnPart(scene: scene).html + SharedPart(scene: scene).html : "")\
            \(writes ? AgreedPart(scene: scene, confirmations: confirmations).html : "")
            \(releases(scene))
            \(notes(scene))
            """
        return scene.page(scene.title, main: main)
    }

    private static func releases(_ scene: FeedbackScene) -> HTML {
        guard !scene.desk.releases.isEmpty else { return "" }
        let messages = scene.messages
        let lines = scene.desk.releases.map { release -> HTML in
            let key: FeedbackMessage = release.number == 1 ? .firstOf : .correctionOf
            let text = messages(key, ["number": String(release.number - 1), "when": scene.when(release.releasedAt)])
            let reason: HTML = release.reason.isEmpty ? "" : "<br>\(release.reason)"
            return "<li>\(text) (\(release.releasedBy))\(reason)</li>\n"
        }
        return "<h2>\(messages[AgreedMessage.releasedTitle])</h2>\n<ul>\n\(lines)</ul>\n"
    }

    private static func notes(_ scene: FeedbackScene) -> HTML {
        let messages = scene.messages
        let language = scene.desk.paper(.notes, by: scene.viewer)?.language ?? "en"
        let address = Address.writing(.paper(year: scene.year, member: scene.member, .notes, language: language))
        return """
            <h2>\(messages[NotesMessage.title])</h2>
            <p>\(messages[NotesMessage.lead])</p>
            <p>\(Buttons.secondaryLink(messages[NotesMessage.title], to: address))</p>
            """
    }
}

/// One's own feedback on the overview.
struct OwnPart {
    let scene: FeedbackScene

    private var messages: Messages { scene.messages }

    var html: HTML {
        let paper = scene.desk.paper(.own, by: scene.viewer)
        let isOpen = scene.desk.refusalToWrite(.own, by: scene.viewer) == nil
        guard isOpen || paper != nil else { return "" }
        return """
            <h2>\(messages[WritingMessage.ownTitle])</h2>
            <p>\(messages[WritingMessage.ownText])</p>
            \(PaperLinks(scene: scene, kind: .own, paper: paper, isOpen: isOpen).html)
            \(paper.map { sharing($0, isOpen: isOpen) })
            """
    }

    private func sharing(_ paper: Paper, isOpen: Bool) -> HTML {
        if let sharedAt = paper.sharedAt { return "<p>\(messages(WritingMessage.isShared, ["when": scene.when(sharedAt)]))</p>" }
        guard isOpen else { return "<p>\(messages[WritingMessage.isPrivate])</p>" }
        let content: HTML = """
            <p>\(messages[WritingMessage.isPrivate]) \(messages[WritingMessage.shareText])</p>
            \(Buttons.row(Buttons.secondary(messages[WritingMessage.share])))
            """
        return PostForm.post(scene.context.frame, to: .writing(.share(year: scene.year, member: scene.member)), content: content)
    }
}

/// What the others have shared.
struct SharedPart {
    let scene: FeedbackScene

    var html: HTML {
        let messages = scene.messages
        let papers = scene.desk.papers.filter { $0.kind == .own && $0.account != scene.viewer.account }
        let links = papers.flatMap { paper in
            scene.desk.languages.map { language -> HTML in
                let address = Address.writing(
                    .shared(year: scene.year, member: scene.member, account: paper.account ?? 0, language: language))
                let text = messages(WritingMessage.sharedBy, ["name": paper.name, "language": scene.languageName(language)])
                return "<li><a href=\"\(address.path)\">\(text)</a></li>\n"
            }
        }
        if links.isEmpty && scene.desk.refusalToWrite(.own, by: scene.viewer) != nil { return "" }
        let list: HTML = links.isEmpty ? "<p>\(messages[WritingMessage.sharedNone])</p>" : "<ul>\n\(links)</ul>"
        return "<h2>\(messages[WritingMessage.sharedTitle])</h2>\n\(list)\n"
    }
}

/// The ways into a paper: its editions, or beginning it.
struct PaperLinks {
    let scene: FeedbackScene
    let kind: Paper.Kind
    let paper: Paper?
    let isOpen: Bool

    private var messages: Messages { scene.messages }

    var html: HTML {
        guard let paper else { return isOpen ? begin : "" }
        let others = scene.desk.languages.filter { $0 != paper.language }
        let main = Buttons.link(
            messages(isOpen ? WritingMessage.goOn : .read, ["language": scene.languageName(paper.language)]), to: address(paper.language))
        let further = others.map { language -> HTML in
            let text = messages(isOpen ? WritingMessage.another : .read, ["language": scene.languageName(language)])
            return "<p><a href=\"\(address(language).path)\">\(text)</a></p>\n"
        }
        return "<p>\(main)</p>\n\(further)"
    }

    private func address(_ language: String) -> Address {
        .writing(.paper(year: scene.year, member: scene.member, kind, language: language))
    }

    private var begin: HTML {
        let options = scene.desk.languages.enumerated().map { place, language -> HTML in
            """
            <label class="option"><input type="radio" name="language" value="\(language)"\(" checked", if: place == 0)>\
            <span>\(scene.languageName(language))</span></label>

            """
        }
        let content: HTML = """
            <fieldset class="field" role="radiogroup"><legend class="question">\(messages[WritingMessage.beginIn])</legend>
            <div class="options">\(options)</div></fieldset>
            \(Buttons.row(Buttons.main(messages[WritingMessage.begin])))
            """
        return PostForm.post(
            scene.context.frame, to: .writing(.begin(year: scene.year, member: scene.member)), hidden: [("kind", kind.rawValue)],
            content: content)
    }
}
