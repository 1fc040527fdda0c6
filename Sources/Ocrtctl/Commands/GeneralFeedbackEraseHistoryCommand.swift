import ArgumentParser
import UseCases

struct GeneralFeedbackEraseHistoryCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "erase-history", abstract: "Erases earlier wordings of a cycle's general feedback for good.",
        discussion: """
            Change the text itself first, on its page: what stands there now stays, and so does what was released. Copies in backups stay too,
            until you remove those.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The cycle's year.") var year: Int
    @Option(help: "Only the edition in this language, such as de.") var language: String?

    func perform(in surroundings: Surroundings) throws {
        let outcome = try EraseFeedbackHistory(store: try place.store(in: surroundings))
            .perform(year: year, member: nil, place: GeneralWish.place, language: language, now: surroundings.now)
        surroundings.say(try ErasedText.of(outcome, "the general feedback"))
    }
}
