import Domain
import HTTP
import Store
import UseCases
import Web

/// `/office/assignments/people/{account}`: languages and conflicts of somebody of the council, kept by the office where the person has not.
enum CouncilPersonPage {
    static func show(_ desk: OfficeDesk) throws -> Response { try page(desk) }

    static func saveLanguages(_ desk: OfficeDesk) throws -> Response {
        let account = try account(desk)
        try SetReadingLanguages(store: desk.context.store).perform(
            account: account.id, languages: LanguageTicks.sent(desk.context), by: desk.viewer, now: desk.context.now)
        return desk.context.redirect(to: .assignments(.person(account.id)), query: "languages=1")
    }

    static func declare(_ desk: OfficeDesk) throws -> Response {
        let account = try account(desk), context = desk.context
        do {
            let note = try RecusalForm.note(context)
            try DeclareConflict(store: context.store).perform(
                account: account.id, member: context.value("member"), ground: RecusalForm.ground(context), note: note,
                by: desk.viewer, now: context.now)
            return context.redirect(to: .assignments(.person(account.id)), query: "declared=1")
        } catch Refusal.invalid(let problems) {
            return try page(desk, problems: problems)
        }
    }

    static func withdraw(_ desk: OfficeDesk) throws -> Response {
        let account = try account(desk)
        try DeclareConflict(store: desk.context.store).withdraw(
            account: account.id, member: desk.context.value("member"), by: desk.viewer, now: desk.context.now)
        return desk.context.redirect(to: .assignments(.person(account.id)), query: "withdrawn=1")
    }

    private static func account(_ desk: OfficeDesk) throws -> Account {
        let account = try desk.account()
        guard account.role == .council else { throw Refusal.notFound }
        return account
    }

    private static func page(_ desk: OfficeDesk, problems: [InputProblem] = []) throws -> Response {
        let account = try account(desk), messages = desk.messages, context = desk.context
        let (languages, recusals, members) = try context.store.read { reader in
            let members = try reader.allMembers()
            let recusals = try reader.recusals(of: account.id, viewer: desk.viewer).compactMap { recusal in
                members.first { $0.id == recusal.member }.map { (recusal, $0) }
            }
            return (try reader.readingLanguages(of: account.id, viewer: desk.viewer), recusals, members)
        }
        let form = RecusalForm(
            context: context, members: members.filter { member in !recusals.contains { $0.1.id == member.id } }, problems: problems)
        let list = RecusalList(context: context, recusals: recusals).html { member in
            PostForm.post(
                context.frame, to: .assignments(.withdraw(account.id)), hidden: [(name: "member", value: member.slug)],
                content: """
                    <button class="button-quiet">\(messages[RecusalMessage.withdraw])\
                    <span class="unseen"> \(member.name(in: desk.language))</span></button>
                    """)
        }
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(messages[AssignmentsMessage.title], .assignmentList)]))\(form.summary)\(notice(desk))<h1>\(account.name)</h1>
            <h2>\(messages[RecusalMessage.title])</h2>
            \(list)
            <h2>\(messages[RecusalMessage.addTitle])</h2>
            \(PostForm.post(context.frame, to: .assignments(.declare(account.id)), content: form.fields))
            <h2>\(messages[RecusalMessage.languages])</h2>
            \(PostForm.post(
                context.frame, to: .assignments(.person(account.id)), content: LanguageTicks.html(context, chosen: languages)))
            """
        return context.page(
            account.name, section: messages[AssignmentsMessage.title], status: problems.isEmpty ? .ok : .unprocessableContent,
            hasErrors: !problems.isEmpty, main: main)
    }

    private static func notice(_ desk: OfficeDesk) -> HTML {
        let said: [(String, RecusalMessage)] = [("languages", .languagesSaved), ("declared", .declared), ("withdrawn", .withdrawn)]
        let key = said.first { desk.asked($0.0) == "1" }?.1
        return key.map { Notice.success("<p>\(desk.messages[$0])</p>") } ?? ""
    }
}
