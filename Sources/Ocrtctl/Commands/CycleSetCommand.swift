import ArgumentParser
import struct Domain.Cycle
import Store

struct CycleSetCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Adds a cycle, or changes what is given of one.",
        discussion: """
            Example: ocrtctl cycle set 2027 --questionnaire 2027 --opens "2026-11-02 09:00" --deadline "2027-04-30 23:59" --zone Europe/Vienna --grace-minutes 60
            Later, to give more time: ocrtctl cycle set 2027 --deadline "2027-05-15 23:59"
            The questionnaire of a cycle that has reports stays.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The year in addresses.") var year: Int
    @Option(help: "The version of the questionnaire.") var questionnaire: String?
    @Option(help: ArgumentHelp("From when on cities may write.", valueName: "yyyy-mm-dd hh:mm")) var opens: String?
    @Option(help: ArgumentHelp("Until when they may submit.", valueName: "yyyy-mm-dd hh:mm")) var deadline: String?
    @Option(help: ArgumentHelp("Until when the council should have answered.", valueName: "yyyy-mm-dd hh:mm")) var evaluationUntil: String?
    @Option(help: "The time zone of these times, in which they are also shown, as in Europe/Vienna.") var zone: String?
    @Option(help: "For so long after the deadline a report is still taken; 0 for a new cycle.") var graceMinutes: Int64?

    func validate() throws {
        guard (1990...2199).contains(year) else { throw ValidationError("A cycle is named by its year, such as 2027.") }
        if let graceMinutes, !(0...100_000).contains(graceMinutes) { throw ValidationError("--grace-minutes takes a number from 0 on.") }
    }

    func perform(in surroundings: Surroundings) throws {
        let year = year
        let command = self
        let cycle = try place.store(in: surroundings).write { writer in
            let cycle = try command.cycle(over: try writer.reader.cycle(year: year), in: writer.reader)
            try writer.save(cycle)
            return cycle
        }
        let text = try CycleText(cycle)
        let evaluation = text.evaluation.map { ", evaluation until \($0)" } ?? ""
        surroundings.say(
            "Cycle \(cycle.year): questionnaire \(cycle.questionnaire), \(text.opens) to \(text.deadline), \(text.grace)\(evaluation).")
    }

    /// The cycle as it shall be: what was given, over what is stored.
    private func cycle(over stored: Cycle?, in reader: Reader) throws -> Cycle {
        guard let zone = zone ?? stored?.zone else { throw missing("--zone") }
        guard let version = questionnaire ?? stored?.questionnaire else { throw missing("--questionnaire") }
        let clock = try LocalTime(zone: zone)
        guard let opensAt = try opens.map(clock.instant) ?? stored?.opensAt else { throw missing("--opens") }
        guard let deadlineAt = try deadline.map(clock.instant) ?? stored?.deadline else { throw missing("--deadline") }
        let evaluationUntil = try evaluationUntil.map(clock.instant) ?? stored?.evaluationUntil
        guard evaluationUntil.map({ deadlineAt < $0 }) ?? true else { throw Failure("The council answers after the deadline, not before.") }
        guard opensAt < deadlineAt else { throw Failure("The cycle opens after its deadline.") }
        guard try reader.questionnaireVersions().contains(version) else {
            throw Failure("There is no version \(version) of the questionnaire; import it first: ocrtctl questionnaire import FILE")
        }
        if let stored, stored.questionnaire != version, try !reader.reportCounts(year: year).isEmpty {
            throw Failure("Cycle \(year) has reports that answer version \(stored.questionnaire) of the questionnaire; it stays.")
        }
        return Cycle(
            year: year, questionnaire: version, opensAt: opensAt, deadline: deadlineAt,
            grace: graceMinutes.map { $0 * 60 } ?? stored?.grace ?? 0,
            zone: zone, evaluationUntil: evaluationUntil)
    }

    private func missing(_ option: String) -> Failure { Failure("There is no cycle \(year) yet; a new one needs \(option).") }
}
