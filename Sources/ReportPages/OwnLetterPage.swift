import Domain
import HTTP
import Store
import UseCases
import Web

/// The city's official letters, once the office has let them go.
enum OwnLetterPage {
    static func show(_ context: Context) throws -> Response {
        let viewer = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let (cycle, member, letters) = try context.store.read { reader in
            guard let cycle = try reader.cycle(year: year), let member = try reader.member(slug: context.path["member"]),
                let report = try reader.frozenReport(year: year, member: member.id, viewer: viewer)
            else { throw Refusal.notFound }
            return (cycle, member, try reader.ownLetters(of: report, viewer: viewer))
        }
        guard viewer.member == member.id else { throw Refusal.notFound }
        let messages = context.messages
        let title = messages(OwnLetterMessage.title, ["city": member.name(in: context.language), "year": String(year)])
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: .report(year: year, member: member.slug)))<h1>\(title)</h1>
            <p>\(ContactText.render(messages[letters.isEmpty ? OwnLetterMessage.none : .intro], context))</p>
            \(letters.reversed().map { item($0, cycle, context) })
            """
        return context.page(title, main: main)
    }

    private static func item(_ letter: LetterRecord, _ cycle: Cycle, _ context: Context) -> HTML {
        let messages = context.messages
        let time = ShownTime(messages: messages, zone: cycle.zone)
        let what = messages[letter.kind == .general ? OwnLetterMessage.general : .feedback]
        let replaced = letter.supersededAt.map { at -> HTML in
            "<p class=\"quiet\">\(messages(OwnLetterMessage.replaced, ["when": time.date(at)]))</p>"
        }
        return """
            <div class="downloads"><h2>\(time.date(letter.madeAt))</h2>
            <p>\(what) <span class="quiet">\(letter.reference)</span></p>\(replaced)
            <ul><li><a href="\(Address.lettering(.file(letter.id)).path)" download>\(messages[OwnLetterMessage.file])</a></li></ul></div>

            """
    }
}

/// The way from a report to its letter.
package enum OwnLetterLink {
    /// Nothing while no letter is out.
    package static func render(_ letters: [LetterRecord], year: Int, member: String, _ messages: Messages) -> HTML {
        guard !letters.isEmpty else { return "" }
        return "<p><a href=\"\(Address.letter(year: year, member: member).path)\">\(messages[OwnLetterMessage.link])</a></p>\n"
    }
}
