import Domain
import HTTP
import Store
import UseCases
import Web

/// `/council/conflicts`: cities whose reports this person has no part in. A city can be added; only the office takes one back.
enum ConflictsPage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func declare(_ context: Context) throws -> Response {
        let viewer = try context.viewer()
        try Permissions.require(.serveOnCouncil, on: .council, by: viewer)
        do {
            let note = try RecusalForm.note(context)
            try DeclareConflict(store: context.store).perform(
                account: viewer.account, member: context.value("member"), ground: RecusalForm.ground(context),
                note: note, by: viewer, now: context.now)
            return context.redirect(to: .council(.conflicts), query: "declared=1")
        } catch Refusal.invalid(let problems) {
            return try page(context, problems: problems)
        }
    }

    private static func page(_ context: Context, problems: [InputProblem] = []) throws -> Response {
        let viewer = try context.viewer()
        try Permissions.require(.serveOnCouncil, on: .council, by: viewer)
        let (recusals, members) = try context.store.read { reader in
            let members = try reader.allMembers()
            let recusals = try reader.recusals(of: viewer.account, viewer: viewer).compactMap { recusal in
                members.first { $0.id == recusal.member }.map { (recusal, $0) }
            }
            return (recusals, members.filter { member in !recusals.contains { $0.1.id == member.id } })
        }
        let messages = context.messages, title = messages[RecusalMessage.title]
        let form = RecusalForm(context: context, members: members, problems: problems)
        let said = context.request.query.first("declared") == "1" && problems.isEmpty
        let notice: HTML? = said ? Notice.success("<p>\(messages[RecusalMessage.declaredOwn])</p>") : nil
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: .councilDesk))\(form.summary)\(notice)<h1>\(title)</h1>
            <div class="prose"><p>\(messages[RecusalMessage.intro])</p></div>
            \(RecusalList(context: context, recusals: recusals).html { _ in nil })
            <h2>\(messages[RecusalMessage.addTitle])</h2>
            \(PostForm.post(context.frame, to: .council(.conflicts), content: form.fields))
            """
        return context.page(
            title, section: messages[CouncilMessage.title], status: problems.isEmpty ? .ok : .unprocessableContent,
            hasErrors: !problems.isEmpty, main: main)
    }
}
