import Domain
import Web

/// Candidacies as a list, category by category.
struct CandidacyTable {
    var scene: PrizeScene
    /// In their categories.
    var candidacies: [Candidacy]
    /// How far the viewer has scored them; nil for people who score nothing.
    var scoring: Scoring?
    /// The numbers of the finalists; nil before they are decided, and for people who may not know them.
    var finalists: Set<Int>?

    /// The numbers of candidacies by what one scorer has done about them.
    struct Scoring {
        var given: Set<Int>
        /// Written down but not given, or given.
        var begun: Set<Int>

        fileprivate func tag(_ number: Int, _ messages: Messages) -> HTML {
            if given.contains(number) { return StatusTag.render(messages[CandidacyMessage.scored], tone: .done) }
            return StatusTag.render(messages[begun.contains(number) ? CandidacyMessage.begun : .unscored], tone: .active)
        }
    }

    var html: HTML {
        let groups: [SizeClass?] = [.small, .large, nil]
        return groups.map { group($0) }.joined()
    }

    private func group(_ category: SizeClass?) -> HTML {
        let found = candidacies.filter { $0.category == category }
        guard !found.isEmpty else { return "" }
        let title = category.map { scene.title(of: $0) } ?? scene.messages[CandidacyMessage.noCategory]
        let table = ListedTable(
            caption: title, columns: [CandidacyMessage.measure, .city, .state].map { scene.messages[$0] }, rows: found.map(row))
        return "<h2>\(title)</h2>\n\(table.html)"
    }

    private func row(_ candidacy: Candidacy) -> ListedTable.Row {
        let link: HTML = """
            <a href="\(scene.address(.candidate(candidacy.number)).path)">\(candidacy.number). \(scene.title(of: candidacy))</a>
            """
        return ListedTable.Row(head: link, cells: [city(candidacy), state(candidacy)])
    }

    private func city(_ candidacy: Candidacy) -> HTML {
        let figure: HTML? = scene.figure(of: candidacy).map { "<p class=\"task-hint\">\($0)</p>" }
        return "\(scene.name(of: candidacy.member))\(figure)"
    }

    private func state(_ candidacy: Candidacy) -> HTML {
        let messages = scene.messages
        if candidacy.standing != .standing {
            return StatusTag.render(messages[dynamic: CandidacyMessage.standing(candidacy.standing)], tone: .quiet)
        }
        if let scoring, scene.prize.phase == .scoring { return scoring.tag(candidacy.number, messages) }
        if let finalists {
            let isFinalist = finalists.contains(candidacy.number)
            return StatusTag.render(messages[isFinalist ? CandidacyMessage.finalist : .noFinalist], tone: isFinalist ? .done : .quiet)
        }
        if scene.may(.checkCandidacies) && !candidacy.isChecked {
            return StatusTag.render(messages[CandidacyMessage.unchecked], tone: .active)
        }
        return StatusTag.render(messages[dynamic: CandidacyMessage.standing(.standing)], tone: .plain)
    }
}
