import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/screen`: for the projector in the room. How many are present and how many have voted, never how, before the result is public; it
/// looks again every few seconds by itself.
enum ScreenPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.seeAttendance)
        let messages = scene.messages
        let title = messages(ScreenMessage.title, ["year": String(scene.year)])
        let quorum = try context.store.read { try $0.quorum(year: scene.year, viewer: scene.viewer) }
        var frame = context.frame
        frame.isBare = true
        let main: HTML = """
            <div class="screen"><div class="screen-head"><h1>\(title)</h1>\(lead(scene))</div>
            <div class="screen-middle">\(try way(scene))<div class="screen-polls">
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
            case .voting: nil
            case .counted: .over
            case .published: .result
            }
        return words.map { "<p class=\"screen-lead\">\(scene.messages[$0])</p>" }
    }

    /// The address, for cameras and for hands.
    private static func way(_ scene: PrizeScene) throws -> HTML {
        let address = scene.context.application.configuration.baseAddress + scene.address(.overview).path
        let typed = address.hasPrefix("https://") ? String(address.dropFirst("https://".count)) : address
        let hint: HTML? =
            scene.prize.phase == .finalists || scene.prize.phase == .voting ? "<p>\(scene.messages[ScreenMessage.way])</p>" : nil
        return """
            <section class="screen-way">\(try QRView(address: address, messages: scene.messages).html)\
            <p class="screen-address">\(typed)</p>\(hint)</section>

            """
    }

    private static func sections(_ scene: PrizeScene, _ quorum: Quorum?) throws -> HTML {
        if scene.prize.phase == .published { return try ScreenResult(scene: scene).html }
        if let quorum, isBefore(scene), QuorumWords(quorum: quorum, messages: scene.messages).isTold { return gathering(scene, quorum) }
        let polls = try scene.context.store.read { reader in
            try reader.currentPolls(year: scene.year).map { ($0, try reader.progress(of: $0, viewer: scene.viewer)) }
        }
        return "\(polls.map { section(scene, $0, $1) })"
    }

    /// Whether no poll has been opened yet.
    private static func isBefore(_ scene: PrizeScene) -> Bool { !scene.prize.phase.hasReached(.voting) }

    /// Those who have come, where there is no vote to show yet.
    private static func gathering(_ scene: PrizeScene, _ quorum: Quorum) -> HTML {
        let messages = scene.messages
        return """
            <section><h2>\(messages[ScreenMessage.present])</h2>
            <p class="screen-count"><strong>\(quorum.present)</strong> \(messages(ScreenMessage.ofEntitled, ["entitled": String(quorum.entitled)]))</p>
            \(QuorumWords(quorum: quorum, messages: messages).state.map { state -> HTML in "<p class=\"screen-door\"><strong>\(state)</strong></p>" })</section>

            """
    }

    private static func section(_ scene: PrizeScene, _ poll: Poll, _ progress: PollProgress?) -> HTML {
        let messages = scene.messages
        let count: HTML? =
            poll.door(at: scene.context.now) == .notYetOpen
            ? nil
            : "<p class=\"screen-count\"><strong>\(progress?.voted ?? 0)</strong> \(messages(PollMessage.ofEligible, ["eligible": String(progress?.eligible ?? 0)]))</p>\n"
        let category = scene.title(of: poll.category)
        let title = poll.round == 1 ? category : messages(PollMessage.runOffOf, ["category": category])
        return "<section><h2>\(title)</h2>\n\(count)<p class=\"screen-door\">\(door(scene, poll))</p></section>\n"
    }

    private static func door(_ scene: PrizeScene, _ poll: Poll) -> String {
        switch poll.door(at: scene.context.now) {
        case .notYetOpen: scene.messages(PollMessage.opensAt, ["when": scene.when(poll.opensAt)])
        case .open:
            poll.closesAt.map { scene.messages(PollMessage.closesAt, ["when": scene.when($0)]) } ?? scene.messages[PollMessage.isOpen]
        case .closed: scene.messages[PollMessage.isClosed]
        }
    }

    private static func presence(_ scene: PrizeScene, _ quorum: Quorum) -> HTML {
        let words = QuorumWords(quorum: quorum, messages: scene.messages)
        guard words.isTold, scene.prize.phase == .voting || scene.prize.phase == .counted else { return "" }
        let state: HTML? = words.state.map { " <span class=\"screen-quorum\">\($0)</span>" }
        return "<p class=\"screen-presence\"><strong>\(words.count)</strong>\(state)</p>\n"
    }

    private static func note(_ scene: PrizeScene) -> HTML? {
        scene.prize.phase == .voting ? "<p class=\"screen-note\">\(scene.messages[PollMessage.screenNote])</p>\n" : nil
    }
}

/// The winners, once they are public.
struct ScreenResult {
    var scene: PrizeScene

    var html: HTML {
        get throws {
            let desk = try scene.context.store.read { try ProtocolDesk.open(scene.wish, in: $0) }
            let last = SizeClass.allCases.compactMap { category in desk.content.polls.last { $0.category == category } }
            return "\(last.map(section))"
        }
    }

    private func section(_ poll: PollProtocol) -> HTML {
        let messages = scene.messages
        let voted = ["voted": String(poll.voted + poll.votedOnPaper), "eligible": String(poll.eligible)]
        return """
            <section><h2>\(scene.title(of: poll.category))</h2>
            \(winner(poll))<p class="screen-door">\(messages(ScreenMessage.voted, voted))</p></section>

            """
    }

    private func winner(_ poll: PollProtocol) -> HTML {
        guard case .winner(let number) = poll.tally.outcome, let finalist = poll.finalists.first(where: { $0.number == number }) else {
            return "<p class=\"screen-winner\">\(scene.messages[ProtocolMessage.nobody])</p>\n"
        }
        let member = scene.members.values.first { $0.slug == finalist.member }
        return """
            <p>\(scene.messages[ScreenMessage.winner])</p>
            <p class="screen-winner"><strong>\(member?.name(in: scene.context.language) ?? finalist.member)</strong> \
            <span lang="\(member?.language ?? "en")">\(finalist.title)</span></p>

            """
    }
}
