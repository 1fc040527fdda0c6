import ArgumentParser
import struct Domain.AnswerKey
import UseCases

struct AnswerEraseHistoryCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "erase-history", abstract: "Erases an answer's earlier wordings for good, on a city's request.",
        discussion: """
            Change the answer itself first, in the report: it stays as it is, and so do submitted versions. Copies in backups stay too, until
            you remove those.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The cycle's year.") var year: Int
    @Argument(help: "The member's name in addresses, such as graz.") var slug: String
    @Argument(help: "The question's id, such as prof.context.") var question: String
    @Option(help: "The measure's number, for a question about a measure.") var measure = 0

    func perform(in surroundings: Surroundings) throws {
        let store = try place.store(in: surroundings)
        let member = try store.read { try $0.requireMember(slug) }
        let erased = try EraseHistory(store: store)
            .perform(year: year, member: member, key: AnswerKey(measure: measure, question: question), now: surroundings.now)
        surroundings.say(
            erased == 0
                ? "There is no earlier wording of \(question)."
                : "Erased: \(erased) earlier \(erased == 1 ? "wording" : "wordings") of \(question).")
    }
}
