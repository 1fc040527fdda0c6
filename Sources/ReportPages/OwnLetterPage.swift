import Domain
import HTTP
import Store
import Web

/// The city's official letters, once the office has let them go.
enum OwnLetterPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, letters) = try ReportScene.open(context) { scene, reader in
            try scene.desk.report.map { try reader.ownLetters(of: $0, viewer: scene.viewer) } ?? []
        }
        let messages = context.messages
        let title = messages(OwnLetterMessage.title, ["city": scene.memberName, "year": String(scene.year)])
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))<h1>\(title)</h1>
            <p>\(ContactText.render(messages[letters.isEmpty ? OwnLetterMessage.none : .intro], context))</p>
            \(letters.reversed().map { item($0, scene.desk.cycle, context) })
            """
        return scene.page(title, main: main)
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
