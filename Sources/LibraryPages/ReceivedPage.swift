import Credentials
import Domain
import HTTP
import Store
import UseCases
import Web

/// "We have received the letter": for a mayor's office, which has no login. The link in the mail is the key.
///
/// Mail programs open links to look what is behind them: only the button counts. Without the link's secret nothing is told.
enum ReceivedPage {
    static func show(_ context: Context) throws -> Response {
        guard let token = Token(text: context.path["token"]),
            let receipt = try ReceiveLetter(store: context.store).find(token, now: context.now)
        else { return unknown(context) }
        return try receipt.receivedAt == nil ? question(context, receipt) : thanks(context, receipt)
    }

    static func confirm(_ context: Context) throws -> Response {
        guard let token = Token(text: context.path["token"]),
            try ReceiveLetter(store: context.store).perform(token, now: context.now) != nil
        else { return unknown(context) }
        return context.redirect(to: .received(token.text))
    }

    /// The form's seal has ended, or cookies are off: the question stands there again, with a new seal.
    static func again(_ context: Context) throws -> Response { try show(context) }

    private static func question(_ context: Context, _ receipt: LetterReceipt) throws -> Response {
        let messages = context.messages
        let text: HTML = "<p>\(messages(ReceivedMessage.question, try values(context, receipt)))</p>"
        return page(
            context, .title,
            "\(text)\(PostForm.post(context.frame, to: .received(context.path["token"]), content: Buttons.row(Buttons.main(messages[ReceivedMessage.button]))))"
        )
    }

    private static func thanks(_ context: Context, _ receipt: LetterReceipt) throws -> Response {
        page(context, .thanksTitle, "<p>\(context.messages(ReceivedMessage.thanks, try values(context, receipt)))</p>")
    }

    private static func unknown(_ context: Context) -> Response {
        let text = ContactText.render(context.messages[ReceivedMessage.unknown], context)
        return page(context, .unknownTitle, "<p>\(text)</p>", status: .notFound)
    }

    private static func values(_ context: Context, _ receipt: LetterReceipt) throws -> [String: String] {
        let (member, cycle) = try context.store.read { (try $0.member(id: receipt.member), try $0.cycle(year: receipt.year)) }
        let time = ShownTime(messages: context.messages, zone: cycle?.zone ?? "UTC")
        return [
            "city": member?.name(in: context.language) ?? "", "year": String(receipt.year), "reference": receipt.reference,
            "date": time.date(receipt.madeAt), "when": receipt.receivedAt.map(time.moment) ?? "",
        ]
    }

    private static func page(_ context: Context, _ title: ReceivedMessage, _ text: HTML, status: Status = .ok) -> Response {
        let words = context.messages[title]
        var response = context.page(words, status: status, main: "<h1>\(words)</h1><div class=\"prose\">\(text)</div>")
        response.headers.append(Header("X-Robots-Tag", "noindex, nofollow"))
        return response
    }
}
