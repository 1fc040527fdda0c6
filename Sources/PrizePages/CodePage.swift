import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/code`: whoever holds a city's voting code enters it here, without an account, on any device.
enum CodePage {
    static func show(_ context: Context) throws -> Response { try page(context, problems: []) }

    /// Where the form came without a valid seal, the code is typed again.
    static func again(_ context: Context) throws -> Response { try page(context, problems: []) }

    /// Leads to the first ballot that the city has not cast yet.
    static func enter(_ context: Context) throws -> Response {
        do {
            let code = try context.field("code", .code)
            guard !code.trimmingSpaces.isEmpty else {
                return try page(context, problems: [InputProblem(field: "code", message: PrizeProblem.codeMissing.rawValue)])
            }
        } catch Refusal.invalid(let problems) {
            return try page(context, problems: problems)
        }
        var last: Refusal?
        for category in SizeClass.allCases {
            do {
                let booth = try VotingBooth(context, category: category)
                if booth.refusal == nil { return try VotePage.choose(booth, chosen: "") }
                last = booth.refusal
            } catch Refusal.wrongState(.codeUnknown) {
                return try page(context, problems: [InputProblem(field: "code", message: PrizeProblem.code.rawValue)])
            } catch Refusal.wrongState(.noSuchPoll) {
                continue
            }
        }
        throw last ?? .wrongState(.noSuchPoll)
    }

    private static func page(_ context: Context, problems: [InputProblem]) throws -> Response {
        guard let year = context.path.number("year"), try context.store.read({ try $0.cycle(year: year) }) != nil else {
            throw Refusal.notFound
        }
        let messages = context.messages
        let form = InputForm(messages: messages, problems: problems)
        let home = messages(PrizeMessage.title, ["year": String(year)])
        let title = messages[VoteMessage.withCode]
        let field = FormField(
            "code", label: messages[VoteMessage.code], value: context.typed("code"), hint: messages[VoteMessage.codeHint],
            autocomplete: "one-time-code")
        return context.page(
            title, section: home, status: problems.isEmpty ? .ok : .unprocessableContent, hasErrors: !problems.isEmpty,
            main: """
                \(Breadcrumbs.render(messages, [(home, .prize(year, .overview))]))\(form.summary)<h1>\(title)</h1>
                <div class="prose"><p>\(messages[VoteMessage.codeText])</p></div>
                \(PostForm.post(context.frame, to: .prize(year, .code), content: """
                    \(form.field(field))\(Buttons.row(Buttons.main(messages[VoteMessage.enterCode])))
                    """))
                """)
    }
}
