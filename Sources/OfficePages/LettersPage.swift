import Domain
import HTTP
import Store
import UseCases
import Web

/// The letters of a cycle: how far each has come, and what is to be seen to.
enum LettersPage {
    static func latest(_ desk: OfficeDesk) throws -> Response {
        let messages = desk.messages, title = messages[LetterMessage.title]
        let cycles = try desk.context.store.read { try $0.cycles() }
        let evaluated = try cycles.first { cycle in
            try desk.context.store.read { try !$0.lastReleases(year: cycle.year, viewer: desk.viewer).isEmpty }
        }
        guard let cycle = evaluated ?? cycles.first else {
            return desk.context.page(title, main: "<h1>\(title)</h1><p>\(messages[LetterMessage.noCycle])</p>")
        }
        return try page(desk, cycle.year)
    }

    static func show(_ desk: OfficeDesk) throws -> Response { try page(desk, year(desk)) }

    private static func page(_ desk: OfficeDesk, _ year: Int) throws -> Response {
        let messages = desk.messages
        let words = LetterWording(desk.context.application).words
        let (cycles, standings, choice) = try desk.context.store.read { reader in
            (
                try reader.cycles(), try LetterStanding.all(year: year, viewer: desk.viewer, words: words, in: reader),
                try reader.generalChoice(year: year)
            )
        }
        guard cycles.contains(where: { $0.year == year }) else { throw Refusal.notFound }
        let title = "\(messages[LetterMessage.title]) \(year)"
        let others = cycles.map { cycle -> HTML in
            """
            <a href="\(Address.lettering(.list(year: cycle.year)).path)"\(" aria-current=\"true\"", if: cycle.year == year)>\
            \(String(cycle.year))</a> 
            """
        }
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(messages[OutboxMessage.title], .outbox)]))\(notice(desk))<h1>\(title)</h1>
            <p>\(messages[LetterMessage.intro])</p>
            <nav aria-label="\(messages[LetterMessage.title])" class="acts">\(others)</nav>
            \(prepare(desk, year))
            \(standings.isEmpty ? "<p>\(messages[LetterMessage.nothing])</p>" : table(desk, year, standings))
            \(choiceForm(desk, year, choice))
            """
        return desk.context.page(title, section: messages[OutboxMessage.title], main: main)
    }

    static func choose(_ desk: OfficeDesk) throws -> Response {
        let year = try year(desk), context = desk.context
        guard let choice = GeneralChoice(rawValue: context.value("general")) else { throw Refusal.notFound }
        let words = LetterWording(context.application).words
        try PrepareLetters(store: context.store, shelf: context.application.shelf, words: words).choose(
            choice, year: year, wish: desk.wish)
        return context.redirect(to: .lettering(.list(year: year)), query: "done=chosen")
    }

    private static func year(_ desk: OfficeDesk) throws -> Int {
        guard let year = desk.context.path.number("year") else { throw Refusal.notFound }
        return year
    }

    private static func notice(_ desk: OfficeDesk) -> HTML {
        switch desk.asked("done") {
        case "prepared": Notice.success("<p>\(desk.messages[LetterMessage.prepared])</p>")
        case "chosen": Notice.success("<p>\(desk.messages[LetterMessage.chosen])</p>")
        default: ""
        }
    }

    private static func prepare(_ desk: OfficeDesk, _ year: Int) -> HTML {
        let messages = desk.messages
        let button = Buttons.row(
            Buttons.main(messages[LetterMessage.prepare]), Buttons.secondaryLink(messages[LetterMessage.release], to: .releaseMessages),
            Buttons.secondaryLink(messages[LetterMessage.texts], to: .lettering(.texts)))
        return PostForm.post(desk.context.frame, to: .lettering(.make(year: year)), content: button)
    }

    private static func table(_ desk: OfficeDesk, _ year: Int, _ standings: [LetterStanding]) -> HTML {
        let messages = desk.messages
        let columns = [LetterMessage.city, .reference, .toMayor, .copy, .received, .gaps].map { messages[$0] }
        let rows = standings.map { standing -> ListedTable.Row in
            let letter = standing.latest(.general) ?? standing.latest(.feedback)
            let address = Address.lettering(.letter(year: year, member: standing.member.slug))
            let received = standing.letters.compactMap(\.receivedAt).max()
            return ListedTable.Row(
                head: "<a href=\"\(address.path)\">\(standing.member.name(in: desk.language))</a>",
                cells: [
                    "\(letter?.reference ?? "–")", state(letter?.mail(to: .mayor), messages), state(letter?.mail(to: .copy), messages),
                    "\(received.map { desk.context.when($0, zone: "UTC") } ?? "–")", LetterGaps.render(standing.gaps, messages),
                ])
        }
        return ListedTable(caption: messages[LetterMessage.title], columns: columns, rows: rows).html
    }

    private static func state(_ mail: LetterMail?, _ messages: Messages) -> HTML {
        mail.map { MessageStateTag.render($0.state, messages) } ?? "–"
    }

    private static func choiceForm(_ desk: OfficeDesk, _ year: Int, _ choice: GeneralChoice) -> HTML {
        let messages = desk.messages
        let options = [(GeneralChoice.wait, LetterMessage.wait), (.later, .later)].map { option, text in
            (value: option.rawValue, text: messages[text])
        }
        let field = FormField(
            "general", label: messages[LetterMessage.choiceText], kind: .select(options), value: choice.rawValue)
        return """
            <h2>\(messages[LetterMessage.choiceTitle])</h2>
            \(PostForm.post(
                desk.context.frame, to: .lettering(.list(year: year)),
                content: "\(field.html(messages))\(Buttons.row(Buttons.secondary(messages[LetterMessage.choose])))"))
            """
    }
}

/// What is to be seen to, a line each.
enum LetterGaps {
    static func render(_ gaps: [LetterGap], _ messages: Messages) -> HTML {
        gaps.isEmpty
            ? "\(messages[LetterMessage.noGaps])"
            : "<ul class=\"plain\">\(gaps.map { gap -> HTML in "<li>\(messages[dynamic: LetterMessage.gap(gap)])</li>" })</ul>"
    }
}
