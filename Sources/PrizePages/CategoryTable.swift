import Domain
import Web

/// The members whose measures stand, each with its category and the figure that decides it.
struct CategoryTable {
    var scene: PrizeScene
    /// In their categories.
    var candidacies: [Candidacy]

    var html: HTML {
        let messages = scene.messages
        var seen: Set<Int64> = []
        let rows = candidacies.filter { $0.standing == .standing && seen.insert($0.member).inserted }
            .map { (name: scene.name(of: $0.member), candidacy: $0) }.sorted { $0.name < $1.name }
            .map { ListedTable.Row(head: "\($0.name)", cells: [category($0.candidacy), scene.figure(of: $0.candidacy) ?? ""]) }
        guard !rows.isEmpty else { return "" }
        let title = messages(FigureMessage.categories, ["day": ShownTime.date(scene.prize.settings.referenceDay, messages)])
        let hint = scene.prize.phase == .collecting ? FigureMessage.categoriesHint : .categoriesFixed
        let columns = [messages[CandidacyMessage.city], messages[FigureMessage.category], messages[FigureMessage.number]]
        return """
            <h2>\(title)</h2><p>\(messages[hint])</p>
            \(ListedTable(caption: title, columns: columns, rows: rows).html)
            """
    }

    private func category(_ candidacy: Candidacy) -> HTML {
        "\(candidacy.category.map { scene.title(of: $0) } ?? scene.messages[CandidacyMessage.noCategory])"
    }
}
