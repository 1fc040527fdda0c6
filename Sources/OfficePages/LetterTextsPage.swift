import Domain
import HTTP
import Store
import UseCases
import Web

/// The office's words for letters: the languages there are, and what the words were before.
enum LetterTextsPage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let messages = desk.messages, title = messages[LetterTextMessage.title]
        let wanted = desk.asked("language")
        if !wanted.isEmpty && MemberInput.isLanguageTag(wanted) {
            return desk.context.redirect(to: .lettering(.text(language: wanted)))
        }
        let list = try desk.context.store.read { try $0.letterTexts() }
        let rows = list.map { revision -> ListedTable.Row in
            let language = revision.texts.language
            return ListedTable.Row(
                head:
                    "<a href=\"\(Address.lettering(.text(language: language)).path)\">\(RegionNames.of(desk.language).language(language))</a>",
                cells: ["\(desk.context.when(revision.changedAt, zone: "UTC"))", "\(who(revision, messages))"])
        }
        let columns = [LetterTextMessage.language, .changedAt, .changedBy].map { messages[$0] }
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(messages[OutboxMessage.title], .outbox), (messages[LetterMessage.title], .letters)]))<h1>\(title)</h1>
            <p>\(messages[LetterTextMessage.intro])</p>
            \(rows.isEmpty
                ? "<p>\(messages[LetterTextMessage.none])</p>" : ListedTable(caption: title, columns: columns, rows: rows).html)
            \(add(desk, list.map(\.texts.language)))
            """
        return desk.context.page(title, section: messages[LetterMessage.title], main: main)
    }

    /// One revision as it was.
    static func revision(_ desk: OfficeDesk) throws -> Response {
        let messages = desk.messages, language = desk.context.path["language"]
        guard let number = desk.context.path.number("revision"),
            let found = try desk.context.store.read({ try $0.letterTextHistory(language: language, viewer: desk.viewer) })
                .first(where: { $0.number == number })
        else { throw Refusal.notFound }
        let title = messages(
            LetterTextMessage.revisionTitle,
            ["number": String(number), "language": RegionNames.of(desk.language).language(language)])
        let rows = LetterPiece.allCases.filter { !found.texts[$0].isEmpty }.map { piece in
            DefinitionRows.Row(
                term: "\(messages[dynamic: LetterTextMessage.piece(piece)])",
                value: "<p class=\"words\" lang=\"\(language)\">\(found.texts[piece])</p>")
        }
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: .lettering(.text(language: language))))<h1>\(title)</h1>
            <p>\(desk.context.when(found.changedAt, zone: "UTC")), \(who(found, messages))</p>
            \(DefinitionRows.render(messages, rows))
            """
        return desk.context.page(title, section: messages[LetterTextMessage.title], main: main)
    }

    static func who(_ revision: LetterTextRevision, _ messages: Messages) -> String {
        revision.changedBy.isEmpty ? messages[LetterTextMessage.commandLine] : revision.changedBy
    }

    private static func add(_ desk: OfficeDesk, _ there: [String]) -> HTML {
        let messages = desk.messages
        let entries = RegionNames.of(desk.language).languages(with: "").filter { !there.contains($0.value) }
        let field = FormField("language", label: messages[LetterTextMessage.add], kind: .select(entries))
        return """
            <form method="get" action="\(Address.lettering(.texts).path)">\(field.html(messages))
            \(Buttons.row(Buttons.secondary(messages[LetterTextMessage.addButton])))</form>
            """
    }
}
