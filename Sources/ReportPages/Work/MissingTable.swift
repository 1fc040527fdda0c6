import Domain
import Web

/// What stands in the way of submitting, section by section, with who holds each: what the responsible person asks first.
struct MissingTable {
    let scene: ReportScene
    let findings: [ReportProgress.Finding]
    let measures: [Measure]
    let tasks: [SectionKey: SectionTask]

    /// Nothing where nothing is missing.
    var html: HTML {
        guard !findings.isEmpty else { return "" }
        let messages = scene.messages, words = WorkWords(scene)
        var order: [SectionKey] = []
        var counts: [SectionKey: Int] = [:]
        for finding in findings {
            let key = SectionKey(measure: finding.key.measure, section: finding.section)
            if counts[key] == nil { order.append(key) }
            counts[key, default: 0] += 1
        }
        let rows = order.map { key in
            let task = tasks[key] ?? .none
            return ListedTable.Row(
                head: head(key),
                cells: [
                    "<span class=\"beside\">\(messages.count(WorkCount.points, counts[key] ?? 0))</span>", words.holderCell(task),
                    words.dueCell(task),
                ])
        }
        let title = messages[WorkMessage.missingTitle]
        let columns: [WorkMessage] = [.section, .missing, .holder, .due]
        return """
            <h2 id="missing">\(title)</h2>
            \(ListedTable(caption: title, columns: columns.map { messages[$0] }, rows: rows).html)
            <p><a href="\(Address.work(year: scene.year, member: scene.member).path)">\(messages[WorkMessage.title])</a></p>
            """
    }

    private func head(_ key: SectionKey) -> HTML {
        guard let section = scene.questionnaire.section(key.section, perMeasure: key.measure != 0) else { return "" }
        let title = "\(scene.number(of: section)). \(scene.texts.title(section: section.id))"
        let link: HTML = "<a href=\"\(scene.address(of: section, measure: key.measure).path)?from=check\">\(title)</a>"
        guard let measure = measures.first(where: { $0.number == key.measure }) else { return link }
        return "\(link)<p class=\"task-hint\">\(MeasureTitle.plain(measure, scene.messages))</p>"
    }
}
