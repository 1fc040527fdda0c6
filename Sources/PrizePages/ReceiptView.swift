import Domain
import HTTP
import Web

/// "You have voted", with the receipt's code. It is shown this once and mailed by nobody but the voter: the tool could not forget whom it wrote to.
struct ReceiptView {
    let booth: VotingBooth
    let code: String

    func page() throws -> Response {
        let messages = booth.messages
        let main: HTML = """
            \(Notice.success("<p>\(messages(VoteMessage.done, ["city": booth.city]))</p>"))
            <p>\(messages[VoteMessage.receipt])</p>
            <p class="receipt-code"><code class="code">\(code)</code></p>
            <div class="prose"><p>\(messages[VoteMessage.receiptText])</p>
            <p><a href="\(mail)">\(messages[VoteMessage.mail])</a></p></div>
            \(try booth.open().map { booth.way(to: $0) })
            """
        return booth.page(messages[VoteMessage.doneTitle], main: main)
    }

    /// Opens the voter's own mail program.
    private var mail: String {
        let messages = booth.messages
        let values = ["year": String(booth.year), "category": booth.title(of: booth.place.poll), "code": code]
        let subject = PercentEncoding.encode(messages(VoteMessage.mailSubject, values))
        let body = PercentEncoding.encode(messages(VoteMessage.mailBody, values))
        return "mailto:?subject=\(subject)&body=\(body)"
    }
}
