import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/screen`: for the projector in the room. The finalists, how many are present and how many have voted, never how, before the result is
/// public; it looks again every few seconds by itself.
enum ScreenPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.seeAttendance)
        let messages = scene.messages
        let title = messages(ScreenMessage.title, ["year": String(scene.year)])
        let quorum = try context.store.read { try $0.quorum(year: scene.year, viewer: scene.viewer) }
        var frame = context.frame
        frame.isBare = true
        let way = try way(scene)
        let main: HTML = """
            <div class="screen"><div class="screen-head"><h1>\(title)</h1>\(lead(scene))</div>
            <div class="screen-middle\(" screen-alone", if: way == nil)">\(way)<div class="screen-polls">
            \(try sections(scene, quorum))</div></div>
            <div class="screen-foot">\(quorum.map { presence(scene, $0) })\(note(scene))\
            <p class="screen-back"><a href="\(scene.address(.overview).path)">\(messages[ScreenMessage.back])</a></p></div></div>
            """
        var response = Response.html(Layout.page(frame, title: title, main: main).text)
        response.headers.append(Header("Refresh", "5"))
        return response
    }

    /// Where the vote stands, if the polls do not say it.
    private static func lead(_ scene: PrizeScene) -> HTML? {
        let words: ScreenMessage? =
            switch scene.prize.phase {
            case .collecting, .scoring, .deciding, .finalists: .notYet
            case .voting: scene.polls.allow(.close) ? nil : .counting
            case .counted: .over
            case .published: .result
            }
        return words.map { "<p class=\"screen-lead\">\(scene.messages[$0])</p>" }
    }

    /// The address, for cameras and for hands; nil once nobody can vote any more.
    private static func way(_ scene: PrizeScene) throws -> HTML? {
        guard scene.polls.allow(.nameDelegate) else { return nil }
        let address = scene.context.application.configuration.baseAddress + scene.address(.overview).path
        let typed = address.hasPrefix("https://") ? String(address.dropFirst("https://".count)) : address
        // A line ends behind a slash, never within a year.
        let pieces = typed.split(separator: "/", omittingEmptySubsequences: false).enumerated().map { place, piece -> HTML in
            place == 0 ? "\(String(piece))" : "/<wbr>\(String(piece))"
        }
        return """
            <section class="screen-way">\(try QRView(address: address, messages: scene.messages).html)\
            <p class="screen-address">\(pieces)</p><p>\(scene.messages[ScreenMessage.way])</p></section>

            """
    }

    private static func sections(_ scene: PrizeScene, _ quorum: Quorum?) throws -> HTML {
        if scene.prize.phase == .published { return try ScreenResult(scene: scene).html }
        let candidacies = try scene.context.store.read { reader in
            let finalists = Set(try reader.finalists(year: scene.year, viewer: scene.viewer).map(\.number))
            return try reader.candidacies(year: scene.year, viewer: scene.viewer).filter { finalists.contains($0.number) }
        }
        if scene.polls.current.isEmpty { return "\(quorum.map { gathering(scene, $0) })\(coming(scene, candidacies))" }
        let polls = try scene.context.store.read { reader in
            try scene.polls.current.map { ($0, try reader.progress(of: $0, viewer: scene.viewer)) }
        }
        return "\(polls.map { section(scene, $0, $1, candidacies) })"
    }

    /// Those who have come, where there is no vote to show yet.
    private static func gathering(_ scene: PrizeScene, _ quorum: Quorum) -> HTML {
        let messages = scene.messages, words = QuorumWords(quorum: quorum, messages: messages)
        guard words.isTold else { return "" }
        return """
            <section><h2>\(messages[ScreenMessage.present])</h2>
            <p class="screen-count"><strong>\(quorum.present)</strong> \(messages(ScreenMessage.ofEntitled, ["entitled": String(quorum.entitled)]))</p>
            \(words.state.map { state -> HTML in "<p class=\"screen-door\"><strong>\(state)</strong></p>" })</section>

            """
    }

    /// The finalists before the vote, category by category.
    private static func coming(_ scene: PrizeScene, _ candidacies: [Candidacy]) -> HTML {
        let groups = SizeClass.allCases.map { category -> HTML in
            let own = candidacies.filter { $0.category == category }
            return own.isEmpty ? "" : "<section><h2>\(scene.title(of: category))</h2>\n\(finalists(scene, own))</section>\n"
        }
        return "\(groups)"
    }

    /// The city first: three cities stand for each prize.
    private static func finalists(_ scene: PrizeScene, _ candidacies: [Candidacy]) -> HTML {
        let items = candidacies.map { candidacy -> HTML in
            "<li><strong>\(scene.name(of: candidacy.member))</strong> \(scene.title(of: candidacy))</li>\n"
        }
        return "<ul class=\"screen-finalists\" aria-label=\"\(scene.messages[ScreenMessage.finalists])\">\n\(items)</ul>\n"
    }

    private static func section(_ scene: PrizeScene, _ poll: Poll, _ progress: PollProgress?, _ candidacies: [Candidacy]) -> HTML {
        let messages = scene.messages, state = scene.polls.state(of: poll)
        let paper: HTML? = progress.flatMap { progress in
            progress.onPaper == 0
                ? nil : "<span class=\"screen-paper\">\(messages(PollMessage.paperCount, ["count": String(progress.onPaper)]))</span>"
        }
        let count: HTML? =
            state == .waiting
            ? nil
            : "<p class=\"screen-count\"><strong>\(progress?.cast ?? 0)</strong> \(messages(PollMessage.ofEligible, ["eligible": String(progress?.eligible ?? 0)]))\(paper)</p>\n"
        return """
            <section><h2>\(scene.title(of: poll))</h2>
            \(finalists(scene, candidacies.filter { poll.finalists.contains($0.number) }))\(count)<p class="screen-door">\(door(scene, poll, state))</p></section>

            """
    }

    private static func door(_ scene: PrizeScene, _ poll: Poll, _ state: PollState) -> String {
        switch state {
        case .notOpened, .waiting: scene.messages(PollMessage.opensAt, ["when": scene.when(poll.opensAt)])
        case .open:
            poll.closesAt.map { scene.messages(PollMessage.closesAt, ["when": scene.when($0)]) } ?? scene.messages[PollMessage.isOpen]
        case .closed, .counted, .published: scene.messages[PollMessage.isClosed]
        }
    }

    private static func presence(_ scene: PrizeScene, _ quorum: Quorum) -> HTML {
        let words = QuorumWords(quorum: quorum, messages: scene.messages)
        guard words.isTold, scene.prize.phase == .voting || scene.prize.phase == .counted else { return "" }
        let state: HTML? = words.state.map { " <span class=\"screen-quorum\">\($0)</span>" }
        return "<p class=\"screen-presence\"><strong>\(words.count)</strong>\(state)</p>\n"
    }

    /// While people vote: why nothing of the result is seen.
    private static func note(_ scene: PrizeScene) -> HTML? {
        scene.polls.allow(.cast) ? "<p class=\"screen-note\">\(scene.messages[PollMessage.screenNote])</p>\n" : nil
    }
}
