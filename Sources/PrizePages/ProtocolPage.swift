import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/protocol`: result, turnout, every receipt code with its choice, and the hash of it all. The office sees it once it is counted,
/// members once it is published.
enum ProtocolPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let desk = try context.store.read { try ProtocolDesk.open(scene.wish, in: $0) }
        let messages = scene.messages
        let notPublic: HTML? =
            scene.prize.phase == .published ? nil : Notice.warning("<p>\(messages[ProtocolMessage.notPublic])</p>")
        let rule = desk.content.tieRule == .runOff ? PrizeMessage.runOff : .lot
        let main: HTML = """
            \(notPublic)<div class="prose"><p>\(messages[ProtocolMessage.intro])</p></div>
            \(desk.content.polls.map { PollResult(scene: scene, poll: $0, withBallots: true).html })
            \(leftOut(scene, desk.content))<h2>\(messages[ProtocolMessage.checkTitle])</h2>
            <dl class="rows">
            <div class="row"><dt>\(messages[PrizeMessage.tie])</dt><dd class="row-value">\(messages[rule])</dd></div>
            <div class="row"><dt>\(messages[ProtocolMessage.digest])</dt><dd class="row-value"><code class="break">\(desk.digest)</code></dd></div>
            </dl>
            <div class="prose"><p>\(messages[ProtocolMessage.checkText])</p>
            <p>\(scene.link(messages[ProtocolMessage.download], to: .protocolFile))</p>
            <p>\(scene.link(messages[ProtocolMessage.minutes], to: .minutes))</p></div>
            """
        return scene.page(messages[ProtocolMessage.title], main: main)
    }

    /// Finalists that stood on no ballot, with the office's reasons.
    private static func leftOut(_ scene: PrizeScene, _ content: PrizeProtocol) -> HTML? {
        guard !content.leftOut.isEmpty else { return nil }
        let items = content.leftOut.map { left -> HTML in
            let member = scene.members.values.first { $0.slug == left.finalist.member }
            return """
                <li><strong>\(member?.name(in: scene.context.language) ?? left.finalist.member)</strong>: \(left.finalist.number). \
                <span lang="\(member?.language ?? "en")">\(left.finalist.title)</span><p class="words">\(left.reason)</p></li>

                """
        }
        return "<h2>\(scene.messages[ProtocolMessage.leftOut])</h2>\n<ul>\n\(items)</ul>\n"
    }

    static func download(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let desk = try context.store.read { try ProtocolDesk.open(scene.wish, in: $0) }
        return .download(desk.bytes, filename: "ocrt-\(scene.year)-prize-protocol.json", contentType: "application/json")
    }
}
