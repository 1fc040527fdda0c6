import Domain
import Web

/// The members of one page of the list, a row each.
struct MemberTable {
    let desk: OfficeDesk
    let list: MemberList

    private var messages: Messages { desk.messages }

    var html: HTML {
        var columns = [MembersMessage.name, .country, .inhabitants].map { messages[$0] }
        if let year = list.year {
            columns += [
                messages(FigureMessage.categoryOf, ["year": String(year)]), messages(MembersMessage.report, ["year": String(year)]),
            ]
        }
        columns.append(messages[MembersMessage.responsible])
        return ListedTable(caption: messages[MembersMessage.title], columns: columns, rows: list.members.map(row)).html
    }

    private func row(_ member: Member) -> ListedTable.Row {
        let name = member.name(in: desk.language)
        var cells: [HTML] = [
            "\(RegionNames.of(desk.language).country(member.country))", "\(inhabitants(member))",
        ]
        if let prize = list.prize { cells.append(category(member, prize.settings, prize.categories)) }
        if list.year != nil { cells.append(report(list.reports[member.id], isPublished: list.published.contains(member.id))) }
        cells.append(
            """
            \(login(list.logins[member.id])) <a class="beside" href="\(Address.memberLogins(member.slug).path)">\(messages[MembersMessage.logins])\
            <span class="unseen"> \(messages(MembersMessage.loginsOf, ["name": name]))</span></a>
            """)
        return ListedTable.Row(head: "<a href=\"\(Address.member(member.slug).path)\">\(name)</a>", cells: cells)
    }

    private func inhabitants(_ member: Member) -> String {
        guard let number = member.inhabitants else { return messages[ViewMessage.notProvided] }
        let shown = Numeral.shown(String(number), language: desk.language)
        return member.inhabitantsYear.map { "\(shown) (\($0))" } ?? shown
    }

    /// The category in the latest cycle's prize, and the figure that decides it where that is not the latest.
    private func category(_ member: Member, _ settings: PrizeSettings, _ categories: PrizeCategories) -> HTML {
        guard let category = categories.category(of: member.id) else {
            return "\(messages(FigureMessage.unknownOn, ["day": ShownTime.date(settings.referenceDay, messages)]))"
        }
        let key: MembersMessage = category.size == .small ? .sizeSmall : .sizeLarge
        let other: HTML? = category.figure.flatMap {
            $0 == member.figure ? nil : "<p class=\"task-hint\">\(FigureText.words($0, messages))</p>"
        }
        return "\(messages(key, ["line": Numeral.shown(String(settings.sizeLine), language: desk.language)]))\(other)"
    }

    private func report(_ state: ReportState?, isPublished: Bool) -> HTML {
        isPublished ? report(state) + " " + StatusTag.render(messages[MembersMessage.published], tone: .done) : report(state)
    }

    private func report(_ state: ReportState?) -> HTML {
        switch state {
        case nil: StatusTag.render(messages[MembersMessage.reportNone], tone: .quiet)
        case .draft: StatusTag.render(messages[MembersMessage.reportDraft], tone: .active)
        case .submitted: StatusTag.render(messages[MembersMessage.reportSubmitted], tone: .done)
        case .evaluated: StatusTag.render(messages[MembersMessage.reportEvaluated], tone: .done)
        case .updating: StatusTag.render(messages[MembersMessage.reportUpdating], tone: .active)
        case .updated: StatusTag.render(messages[MembersMessage.reportUpdated], tone: .done)
        }
    }

    private func login(_ state: AccountState?) -> HTML {
        guard let state else { return StatusTag.render(messages[MembersMessage.noLogin], tone: .quiet) }
        return AccountStateTag.render(state, messages)
    }
}
