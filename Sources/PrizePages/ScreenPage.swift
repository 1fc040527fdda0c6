import Domain
import HTTP
import Store
import Web

/// `/prize/{year}/screen`: for the projector in the room. How many have voted, never how; it looks again every few seconds by itself.
enum ScreenPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.seeElectors)
        let messages = scene.messages
        let polls = try context.store.read { reader in
            try reader.currentPolls(year: scene.year).map { ($0, try reader.progress(of: $0, viewer: scene.viewer)) }
        }
        let counts = polls.map { poll, progress -> HTML in
            """
            <section><h2>\(scene.title(of: poll.category))</h2>
            <p class="screen-count"><strong>\(progress?.voted ?? 0)</strong> \(messages(PollMessage.ofEligible, ["eligible": String(progress?.eligible ?? 0)]))</p>
            <p>\(door(scene, poll))</p></section>

            """
        }
        let title = messages(PollMessage.screenTitle, ["year": String(scene.year)])
        let address = context.application.configuration.baseAddress + Address.prizes.path
        var response = context.page(
            title,
            main: """
                <div class="screen"><h1>\(title)</h1>
                <p class="screen-address">\(address)</p>
                <div class="screen-polls">\(counts)</div>
                \(presence(scene))
                <p class="quiet">\(messages[PollMessage.screenNote])</p></div>
                """)
        response.headers.append(Header("Refresh", "5"))
        return response
    }

    private static func door(_ scene: PrizeScene, _ poll: Poll) -> String {
        switch poll.door(at: scene.context.now) {
        case .notYetOpen: scene.messages(PollMessage.opensAt, ["when": scene.when(poll.opensAt)])
        case .open:
            poll.closesAt.map { scene.messages(PollMessage.closesAt, ["when": scene.when($0)]) } ?? scene.messages[PollMessage.isOpen]
        case .closed: scene.messages[PollMessage.isClosed]
        }
    }

    private static func presence(_ scene: PrizeScene) -> HTML {
        guard let present = scene.prize.present else { return "" }
        let quorum = scene.prize.settings.quorum
        let values = ["present": String(present), "quorum": String(quorum)]
        if quorum == 0 { return "<p>\(scene.messages(PollMessage.presentOnly, values))</p>" }
        return "<p>\(scene.messages(present >= quorum ? PollMessage.quorumMet : .quorumMissed, values))</p>"
    }
}
