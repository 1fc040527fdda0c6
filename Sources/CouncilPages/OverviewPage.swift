import Domain
import HTTP
import Store
import UseCases
import Web

/// `/council/{year}/{member}`: what the city has submitted, to read part by part.
enum OverviewPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, (hands, former)) = try CouncilScene.open(context) { scene, reader in
            (try reader.assignments(of: scene.desk.report, viewer: scene.viewer), try FormerBeside.load(scene, reader))
        }
        try NoteReading(store: context.store).perform(scene.desk, part: "overview", viewer: scene.viewer, now: context.now)
        let main: HTML = """
            \(Breadcrumbs.back(scene.messages, to: scene.viewer.role == .council ? .councilDesk : .assignmentList))<h1>\(scene.title)</h1>
            \(DefinitionRows.render(scene.messages, facts(scene, hands)))
            \(former.recommendedInGeneral)
            \(writing(scene))\(parts(scene))
            \(file(scene))
            \(DownloadList.report(
                scene.messages, year: scene.year, member: scene.member,
                lead: "<h2>\(scene.messages[CouncilMessage.documents])</h2><p>\(scene.messages[CouncilMessage.documentsText])</p>"))
            """
        return scene.page(scene.title, main: main)
    }

    /// The way to what is written about the report; nothing for the office.
    private static func writing(_ scene: CouncilScene) -> HTML {
        guard scene.viewer.role == .council else { return "" }
        let address = Address.writing(.overview(year: scene.year, member: scene.member))
        let text = scene.isInHand ? scene.messages[WritingMessage.open] : scene.messages[NotesMessage.title]
        return "<p>\(Buttons.link(text, to: address))</p>"
    }

    private static func facts(_ scene: CouncilScene, _ hands: [Assignment]) -> [DefinitionRows.Row] {
        let messages = scene.messages, desk = scene.desk
        let names = hands.map { hand in
            hand.isLead ? messages(CouncilMessage.leadName, ["name": hand.name]) : hand.name
        }
        let submitted = messages(
            CouncilMessage.submittedBy, ["name": desk.submission.submittedBy, "when": scene.when(desk.submission.submittedAt)])
        let until = desk.report.state == .submitted ? desk.cycle.evaluationUntil : nil
        return [
            DefinitionRows.Row(
                term: "\(messages[CouncilMessage.version])",
                value: "<p>\(desk.submission.version)<br>\(submitted)</p>"),
            DefinitionRows.Row(
                term: "\(messages[CouncilMessage.state])",
                value: "<p>\(messages[dynamic: "council.state.\(desk.report.state.rawValue)"])</p>"),
            DefinitionRows.Row(
                term: "\(messages[CouncilMessage.hands])",
                value: "<p>\(names.isEmpty ? messages[CouncilMessage.nobody] : names.joined(separator: ", "))</p>"),
        ]
            + (until.map { [DefinitionRows.Row(term: "\(messages[CouncilMessage.answerBy])", value: "<p>\(scene.when($0))</p>")] } ?? [])
    }

    private static func file(_ scene: CouncilScene) -> HTML {
        guard let attachment = scene.desk.content.attachment else { return "" }
        let address = Address.council(.attachment(year: scene.year, member: scene.member))
        let size = Numeral.shown(String(attachment.size), language: scene.context.language)
        let words = scene.messages(DocumentMessage.file, ["name": attachment.fileName, "size": size])
        return """
            <h2>\(scene.messages[CouncilMessage.attachment])</h2>
            <p><a href="\(address.path)" download>\(words)</a></p>
            """
    }

    /// The sections of the city's level, then the measures.
    private static func parts(_ scene: CouncilScene) -> HTML {
        let messages = scene.messages
        let sections = scene.questionnaire.citySections.map { section -> HTML in
            """
            <li><div><a href="\(scene.address(of: section).path)">\(scene.words.number(of: section)). \(scene.texts.title(section: section.id))</a></div></li>

            """
        }
        let measures = scene.desk.measures.map { measure -> HTML in
            "<li><div><a href=\"\(scene.address(of: measure).path)\">\(scene.shownTitle(of: measure))</a></div></li>\n"
        }
        let list: HTML = "<ol class=\"tasks\">\n\(measures)</ol>"
        return """
            <h2>\(messages[CouncilMessage.sections])</h2>
            <ul class="tasks">
            \(sections)</ul>
            <h2>\(messages[CouncilMessage.measures])</h2>
            \(measures.isEmpty ? "<p>\(messages[ReportMessage.noMeasures])</p>" : list)
            """
    }
}
