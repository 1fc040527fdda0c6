import ArgumentParser
import Domain

struct CycleListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the cycles: year, questionnaire, opening, deadline, grace, reports in draft and submitted.")

    @OptionGroup var place: DataOption

    func perform(in surroundings: Surroundings) throws {
        let rows = try place.store(in: surroundings).read { reader in
            try reader.cycles().map { cycle in
                let text = try CycleText(cycle)
                let reports = try reader.reportCounts(year: cycle.year)
                let counts = ReportState.allCases.map { state in "\(reports[state] ?? 0) \(state.rawValue)" }
                return [String(cycle.year), cycle.questionnaire, text.opens, text.deadline, text.grace, counts.joined(separator: ", ")]
            }
        }
        surroundings.say(rows.isEmpty ? "No cycles yet." : Table.text(rows))
    }
}
