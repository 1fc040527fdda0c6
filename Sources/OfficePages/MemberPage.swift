import Domain
import HTTP
import UseCases
import Web

/// Adding a member, and changing one.
enum MemberPage {
    static func blank(_ desk: OfficeDesk) throws -> Response { new(desk, MemberDraft()) }

    static func add(_ desk: OfficeDesk) throws -> Response {
        do {
            let draft = try MemberDraft(reading: desk.context)
            let slug = try SaveMember(store: desk.context.store).add(draft.complete(), by: desk.acting, now: desk.context.now)
            return desk.context.redirect(to: .member(slug), query: "done=added")
        } catch Refusal.invalid(let problems) {
            let draft = MemberDraft(shownBy: desk.context)
            return new(desk, draft, problems: draft.located(problems))
        }
    }

    static func show(_ desk: OfficeDesk) throws -> Response {
        let member = try desk.member()
        return try existing(desk, member, MemberDraft(member))
    }

    static func save(_ desk: OfficeDesk) throws -> Response {
        let member = try desk.member()
        do {
            let draft = try MemberDraft(reading: desk.context)
            try SaveMember(store: desk.context.store).change(
                slug: member.slug, draft.complete(), removing: draft.removedYears, by: desk.acting, now: desk.context.now)
            return desk.context.redirect(to: .member(member.slug), query: "done=saved")
        } catch Refusal.invalid(let problems) {
            let draft = MemberDraft(shownBy: desk.context)
            return try existing(desk, member, draft, problems: draft.located(problems))
        }
    }

    private static func new(_ desk: OfficeDesk, _ draft: MemberDraft, problems: [InputProblem] = []) -> Response {
        let title = desk.messages[MemberMessage.newTitle]
        let form = MemberForm(desk: desk, draft: draft, problems: problems)
        let main: HTML = """
            \(crumbs(desk))\(form.summary)<h1>\(title)</h1>
            \(PostForm.post(desk.context.frame, to: .newMember, content: form.fields(isNew: true)))
            """
        return page(desk, title, problems, main)
    }

    private static func existing(_ desk: OfficeDesk, _ member: Member, _ draft: MemberDraft, problems: [InputProblem] = []) throws
        -> Response
    {
        let messages = desk.messages
        let title = member.name(in: desk.language)
        let figures = try desk.context.store.read { try $0.figures(of: member.id) }
        let form = MemberForm(desk: desk, draft: draft, problems: problems, figures: figures)
        let address: HTML = "<code>\(member.slug)</code><p class=\"task-hint\">\(messages[MemberMessage.slugFixed])</p>"
        let main: HTML = """
            \(crumbs(desk))\(form.summary)\(problems.isEmpty ? notice(desk, member) : "")<h1>\(title)</h1>
            \(DefinitionRows.render(messages, [.init(term: "\(messages[MemberMessage.slug])", value: address)]))
            <p><a href="\(Address.memberLogins(member.slug).path)">\(messages[MemberMessage.logins])</a></p>
            \(PostForm.post(desk.context.frame, to: .member(member.slug), content: form.fields(isNew: false)))
            """
        return page(desk, title, problems, main)
    }

    private static func notice(_ desk: OfficeDesk, _ member: Member) -> HTML {
        let messages = desk.messages
        switch desk.asked("done") {
        case "added":
            return Notice.success(
                """
                <p>\(messages(MemberMessage.added, ["name": member.name(in: desk.language)]))</p>
                <p><a href="\(Address.memberLogins(member.slug).path)">\(messages[MemberMessage.issueLogin])</a></p>
                """)
        case "saved": return Notice.success("<p>\(messages[MemberMessage.saved])</p>")
        default: return ""
        }
    }

    private static func crumbs(_ desk: OfficeDesk) -> HTML {
        Breadcrumbs.render(desk.messages, [(desk.messages[MembersMessage.title], .members)])
    }

    private static func page(_ desk: OfficeDesk, _ title: String, _ problems: [InputProblem], _ main: HTML) -> Response {
        desk.context.page(
            title, section: desk.messages[MembersMessage.title], status: problems.isEmpty ? .ok : .unprocessableContent,
            hasErrors: !problems.isEmpty, main: main)
    }
}
