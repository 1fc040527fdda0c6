import Domain
import HTTP
import Store
import UseCases
import Web

/// The letters of one city: what stands in them, who gets them, what has become of them.
enum LetterPage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let messages = desk.messages, member = try desk.member()
        guard let year = desk.context.path.number("year") else { throw Refusal.notFound }
        let words = LetterWording(desk.context.application).words
        let (standing, document) = try desk.context.store.read { reader in
            let standing = try LetterStanding.all(year: year, member: member.id, viewer: desk.viewer, words: words, in: reader).first
            let latest = standing.flatMap { $0.latest(.general) ?? $0.latest(.feedback) }
            return (standing, try latest.flatMap { try reader.document(ofLetter: $0.id, viewer: desk.viewer) })
        }
        let title = messages(LetterMessage.cityTitle, ["city": member.name(in: desk.language), "year": String(year)])
        let crumbs = Breadcrumbs.render(
            messages,
            [(messages[OutboxMessage.title], .outbox), ("\(messages[LetterMessage.title]) \(year)", .lettering(.list(year: year)))])
        guard let standing else {
            return desk.context.page(
                title, section: messages[LetterMessage.title],
                main: "\(crumbs)<h1>\(title)</h1><p>\(messages[LetterMessage.noFeedback])</p>")
        }
        let prepared = Notice.success("<p>\(messages[LetterMessage.prepared])</p>")
        let main: HTML = """
            \(crumbs)\(prepared, if: desk.asked("done") == "prepared")<h1>\(title)</h1>
            \(facts(desk, standing))
            \(prepare(desk, year, standing))
            \(anew(desk, year, member))
            \(standing.letters.reversed().map { letter(desk, $0) })
            \(document.map { shown($0, messages) } ?? "")
            """
        return desk.context.page(title, section: messages[LetterMessage.title], main: main)
    }

    private static func facts(_ desk: OfficeDesk, _ standing: LetterStanding) -> HTML {
        let messages = desk.messages, member = standing.member
        let addressee = [member.mayor, member.salutation, member.mayorEmail].filter { !$0.isEmpty }
        let change = (link: Address.member(member.slug).path, what: messages[LetterMessage.changeMember])
        return DefinitionRows.render(
            messages,
            [
                .init(
                    term: "\(messages[LetterMessage.addressee])",
                    value: addressee.isEmpty
                        ? "<p>\(messages[LetterMessage.noAddressee])</p>" : "\(addressee.map { line -> HTML in "<p>\(line)</p>" })",
                    change: change),
                .init(term: "\(messages[LetterMessage.feedbackNumber])", value: "<p>\(standing.release)</p>"),
                .init(term: "\(messages[LetterMessage.gaps])", value: LetterGaps.render(standing.gaps, messages)),
            ])
    }

    /// What this letter lacks is made with what all others of the cycle lack; once it has its file, the way to letting it go.
    private static func prepare(_ desk: OfficeDesk, _ year: Int, _ standing: LetterStanding) -> HTML {
        let messages = desk.messages
        let release = Buttons.secondaryLink(messages[LetterMessage.release], to: .releaseMessages)
        guard standing.gaps.contains(.noFile) || standing.gaps.contains(.notMade) else {
            return standing.letters.contains { $0.mails.contains { $0.state == .held } } ? Buttons.row(release) : ""
        }
        return PostForm.post(
            desk.context.frame, to: .lettering(.make(year: year)), content: Buttons.row(Buttons.main(messages[LetterMessage.prepare])))
    }

    private static func anew(_ desk: OfficeDesk, _ year: Int, _ member: Member) -> HTML {
        PostForm.post(
            desk.context.frame, to: .lettering(.makeAnew(year: year, member: member.slug)),
            content: """
                <p>\(desk.messages[LetterMessage.anewHint])</p>
                \(Buttons.row(Buttons.secondary(desk.messages[LetterMessage.anew])))
                """)
    }

    private static func letter(_ desk: OfficeDesk, _ letter: LetterRecord) -> HTML {
        let messages = desk.messages
        func row(_ term: LetterMessage, _ value: HTML) -> DefinitionRows.Row { .init(term: "\(messages[term])", value: "<p>\(value)</p>") }
        let what: LetterMessage = letter.kind == .general ? .generalOnly : letter.hasGeneral ? .withGeneral : .withoutGeneral
        let received = letter.receivedAt.map { desk.context.when($0, zone: "UTC") } ?? messages[LetterMessage.receivedNot]
        let replaced = letter.supersededAt.map { at -> HTML in
            "<p>\(messages(LetterMessage.replaced, ["when": desk.context.when(at, zone: "UTC")]))</p>"
        }
        let mails = letter.mails.map { mail -> HTML in
            """
            <li><a href="\(Address.message(mail.message).path)">\(mail.name)</a> <span class="address">\(mail.email)</span> \
            (\(messages[mail.recipient == .mayor ? LetterMessage.toMayor : .copy])) \(MessageStateTag.render(mail.state, messages))</li>

            """
        }
        let list: HTML = mails.isEmpty ? "\(messages[LetterMessage.noMails])" : "<ul class=\"plain\">\(mails)</ul>"
        return """
            <h2>\(letter.reference)</h2>
            \(replaced)\(DefinitionRows.render(
                messages,
                [
                    row(.madeAt, "\(desk.context.when(letter.madeAt, zone: "UTC"))"), row(.content, "\(messages[what])"),
                    row(.file, "\(LetterLink.file(letter, messages))\(letter.hasFile ? "" : " (\(messages[LetterMessage.preview]))")"),
                    .init(term: "\(messages[LetterMessage.mails])", value: list), row(.received, "\(received)"),
                ]))
            """
    }

    private static func shown(_ document: Document, _ messages: Messages) -> HTML {
        """
        <details class="more"><summary>\(messages[LetterMessage.content])</summary>
        <div lang="\(document.language)">\(PrintPage.part(document))</div></details>
        """
    }
}
