import Domain
import HTTP
import Store
import UseCases
import Web

/// The words of letters in one language: to change, to look at in a letter, and what they were before.
enum LetterTextPage {
    private struct Typed {
        var texts: LetterTexts
        var revision: Int
        var problems: [InputProblem] = []
        var isPreview = false
        var isChanged = false
    }

    static func show(_ desk: OfficeDesk) throws -> Response {
        let language = try language(desk)
        let stored = try stored(desk, language)
        return try page(
            desk, Typed(texts: stored?.texts ?? LetterTexts(language: language), revision: stored?.number ?? 0))
    }

    static func save(_ desk: OfficeDesk) throws -> Response {
        let language = try language(desk)
        var typed = Typed(
            texts: texts(language) { piece in desk.context.typed(piece.rawValue) }, revision: Int(desk.context.value("revision")) ?? 0)
        do {
            let texts = try texts(language) { try desk.context.field($0.rawValue, .text($0.limit)) }
            if desk.context.value("act") == "preview" {
                typed.problems = ChangeLetterTexts.tidied(texts).problems
                typed.isPreview = typed.problems.isEmpty
                return try page(desk, typed)
            }
            try ChangeLetterTexts(store: desk.context.store).save(
                texts, over: typed.revision, by: desk.acting, now: desk.context.now)
            return desk.context.redirect(to: .lettering(.text(language: language)), query: "done=saved")
        } catch Refusal.invalid(let problems) {
            typed.problems = problems
        } catch Refusal.wrongState(.letterTextsChanged) {
            // What was typed stays; the next save is over what is there now, which the history shows.
            typed.isChanged = true
            typed.revision = try stored(desk, language)?.number ?? 0
        }
        return try page(desk, typed)
    }

    private static func texts(_ language: String, _ read: (LetterPiece) throws -> String) rethrows -> LetterTexts {
        var texts = LetterTexts(language: language)
        for piece in LetterPiece.allCases { texts[piece] = try read(piece) }
        return texts
    }

    private static func language(_ desk: OfficeDesk) throws -> String {
        let language = desk.context.path["language"]
        guard MemberInput.isLanguageTag(language) else { throw Refusal.notFound }
        return language
    }

    private static func stored(_ desk: OfficeDesk, _ language: String) throws -> LetterTextRevision? {
        try desk.context.store.read { try $0.letterTexts() }.first { $0.texts.language == language }
    }

    private static func page(_ desk: OfficeDesk, _ typed: Typed) throws -> Response {
        let messages = desk.messages, language = typed.texts.language
        let form = InputForm(messages: messages, problems: typed.problems)
        let title = messages(LetterTextMessage.pageTitle, ["language": RegionNames.of(desk.language).language(language)])
        let history = try desk.context.store.read { try $0.letterTextHistory(language: language, viewer: desk.viewer) }
        let crumbs = Breadcrumbs.render(
            messages, [(messages[LetterMessage.title], .letters), (messages[LetterTextMessage.title], .lettering(.texts))])
        let isSaved = desk.asked("done") == "saved" && typed.problems.isEmpty
        let main: HTML = """
            \(crumbs)\(form.summary)\(Notice.success("<p>\(messages[LetterTextMessage.saved])</p>"), if: isSaved)\
            \(Notice.warning("<p>\(messages[LetterTextMessage.changed])</p>"), if: typed.isChanged)<h1>\(title)</h1>
            <p>\(messages[LetterTextMessage.pageIntro])</p>
            \(PlaceList.render(messages))
            \(typed.isPreview ? try preview(desk, typed.texts) : "")
            \(PostForm.post(
                desk.context.frame, to: .lettering(.text(language: language)), hidden: [(name: "revision", value: String(typed.revision))],
                content: "\(fields(desk, typed, form))\(buttons(messages))"))
            \(history.isEmpty ? "" : past(desk, history))
            """
        let status: Status = typed.isChanged ? .conflict : typed.problems.isEmpty ? .ok : .unprocessableContent
        return desk.context.page(
            title, section: messages[LetterTextMessage.title], status: status, hasErrors: !typed.problems.isEmpty, main: main)
    }

    private static func buttons(_ messages: Messages) -> HTML {
        Buttons.row(
            Buttons.main(messages[LetterTextMessage.save], name: "act", value: "save"),
            Buttons.secondary(messages[LetterTextMessage.preview], name: "act", value: "preview"))
    }

    private static func fields(_ desk: OfficeDesk, _ typed: Typed, _ form: InputForm) -> HTML {
        let messages = desk.messages
        return LetterPiece.allCases.map { piece -> HTML in
            let places = piece.places.map { "{\($0.rawValue)}" }.joined(separator: " ")
            let text = typed.texts[piece]
            let field = FormField(
                piece.rawValue, label: messages[dynamic: LetterTextMessage.piece(piece)],
                kind: piece.isLine ? .text : .area(rows: max(3, min(16, text.count / 70 + text.count(where: \.isNewline) + 2))),
                value: text,
                hint: places.isEmpty ? nil : places, isOptional: piece.isOptional, autocomplete: "off", language: typed.texts.language)
            return "\(heading(before: piece, messages))\(form.field(field))"
        }.joined()
    }

    private static func heading(before piece: LetterPiece, _ messages: Messages) -> HTML {
        let key: LetterTextMessage? =
            switch piece {
            case .subject: .groupLetter
            case .measure: .groupWords
            case .mailSubject: .groupMails
            default: nil
            }
        return key.map { "<h2>\(messages[$0])</h2>\n" } ?? ""
    }

    private static func preview(_ desk: OfficeDesk, _ texts: LetterTexts) throws -> HTML {
        let sample = try SampleLetter(LetterWording(desk.context.application), now: desk.context.now)
        return """
            <h2>\(desk.messages[LetterTextMessage.previewTitle])</h2>
            <div class="panel letter-preview" lang="\(texts.language)">\(PrintPage.part(try sample.document(ChangeLetterTexts.tidied(texts))))</div>
            """
    }

    private static func past(_ desk: OfficeDesk, _ history: [LetterTextRevision]) -> HTML {
        let messages = desk.messages
        let rows = history.map { revision in
            let address = Address.lettering(.textRevision(language: revision.texts.language, revision.number))
            return ListedTable.Row(
                head: "<a href=\"\(address.path)\">\(String(revision.number))</a>",
                cells: ["\(desk.context.when(revision.changedAt, zone: "UTC"))", "\(LetterTextsPage.who(revision, messages))"])
        }
        let columns = [LetterTextMessage.revision, .changedAt, .changedBy].map { messages[$0] }
        let sample = Address.lettering(.sample(language: history[0].texts.language))
        return """
            <p><a href="\(sample.path)">\(messages[LetterTextMessage.sample])</a></p>
            <h2>\(messages[LetterTextMessage.history])</h2>
            \(ListedTable(caption: messages[LetterTextMessage.history], columns: columns, rows: rows).html)
            """
    }
}

/// The places that texts may have, and what comes into each.
private enum PlaceList {
    static func render(_ messages: Messages) -> HTML {
        let items = LetterPiece.Place.allCases.map { place -> HTML in
            "<li><code>{\(place.rawValue)}</code>: \(messages[dynamic: LetterTextMessage.place(place)])</li>\n"
        }
        return "<details class=\"more\"><summary>\(messages[LetterTextMessage.places])</summary><ul>\n\(items)</ul></details>"
    }
}
