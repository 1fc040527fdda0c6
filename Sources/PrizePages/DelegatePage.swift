import Credentials
import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/delegate`: the responsible person names who votes for the city in its place.
enum DelegatePage {
    static func show(_ context: Context) throws -> Response { try page(PrizeScene(context), problems: []) }

    static func name(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        do {
            let name = try context.field("name", .line)
            return try issued(scene, try NameDelegate(store: context.store).perform(name, wish: scene.wish), for: name)
        } catch Refusal.invalid(let problems) {
            return try page(scene, problems: problems)
        }
    }

    static func remove(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        guard let member = scene.viewer.member else { throw Refusal.notFound }
        try NameDelegate(store: context.store).remove(member: member, wish: scene.wish)
        return scene.redirect(to: .delegate)
    }

    /// The code, shown this once: a sheet to hand over. The QR code leads to the page where it is typed and does not hold it, since addresses are logged.
    static func issued(_ scene: PrizeScene, _ code: ShortCode, for name: String) throws -> Response {
        let messages = scene.messages
        let link = scene.context.application.configuration.baseAddress + scene.address(.code).path
        let rows: [DefinitionRows.Row] = [
            .init(term: "\(messages[VoteMessage.delegate])", value: "<strong>\(name)</strong>"),
            .init(term: "\(messages[VoteMessage.codeAddress])", value: "<code class=\"break\">\(link)</code>"),
            .init(term: "\(messages[VoteMessage.code])", value: "<code class=\"code\">\(code.text)</code>"),
        ]
        return scene.page(
            messages[VoteMessage.codeIssued],
            main: """
                \(Notice.warning("<p>\(messages[VoteMessage.codeOnce])</p>"))
                \(DefinitionRows.render(messages, rows))
                <div class="code-way">\(try QRView(address: link, messages: messages).html)<p>\(messages[VoteMessage.codeScan])</p></div>
                <div class="prose"><p>\(messages[VoteMessage.codeHandOver])</p></div>
                """)
    }

    private static func page(_ scene: PrizeScene, problems: [InputProblem]) throws -> Response {
        guard let member = scene.viewer.member else { throw Refusal.notFound }
        try Permissions.require(.nameDelegate, on: .ofMember(member, scene.prize.phase), by: scene.viewer)
        let messages = scene.messages
        let (delegate, obstacle) = try scene.context.store.read { reader in
            (
                try reader.delegate(year: scene.year, member: member, viewer: scene.viewer),
                try NameDelegate.obstacle(to: .nameDelegate, for: member, wish: scene.wish, in: reader)
            )
        }
        if let obstacle { throw Refusal.wrongState(obstacle) }
        let form = InputForm(messages: messages, problems: problems)
        let current: HTML? = delegate.map { delegate in
            let text =
                delegate.isOnPaper ? messages[VoteMessage.delegateOnPaper] : messages(VoteMessage.delegateIs, ["name": delegate.name])
            return
                "\(Notice.info("<p>\(text)</p>"))\(scene.form(to: .removeDelegate, Buttons.row(Buttons.secondary(messages[VoteMessage.delegateRemove]))))"
        }
        let name = FormField(
            "name", label: messages[VoteMessage.delegateName], value: scene.context.typed("name"), autocomplete: "off")
        let main: HTML = """
            <div class="prose"><p>\(messages[VoteMessage.delegateIntro])</p></div>
            \(current)
            \(scene.form(to: .delegate, "\(form.field(name))\(Buttons.row(Buttons.main(messages[VoteMessage.delegateSave])))"))
            """
        return scene.page(messages[VoteMessage.delegateTitle], problems: problems, main: main)
    }
}
