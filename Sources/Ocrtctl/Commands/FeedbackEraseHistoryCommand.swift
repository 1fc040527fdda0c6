import ArgumentParser
import enum Domain.PassagePlace
import UseCases

struct FeedbackEraseHistoryCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "erase-history", abstract: "Erases earlier wordings of the council’s feedback on a report for good, notes included.",
        discussion: """
            Change the text itself first, on its page: what stands there now stays, and so does feedback that was released. A strength or
            recommendation that was removed is put back before it is changed. Copies in backups stay too, until you remove those.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The cycle's year.") var year: Int
    @Argument(help: "The member's name in addresses, such as graz.") var slug: String
    @Argument(help: "Where the text stands: section.prof, measure.2, item.3 or conclusion; the address of its history ends so.")
    var passage: String
    @Option(help: "Only the edition in this language, such as de.") var language: String?

    func perform(in surroundings: Surroundings) throws {
        let store = try place.store(in: surroundings)
        let member = try store.read { try $0.requireMember(slug) }
        guard let passage = PassagePlace(passage), !passage.isWithoutLanguage else {
            throw Failure("There is no place \(passage) in a feedback: it is section.prof, measure.2, item.3 or conclusion")
        }
        let outcome = try EraseFeedbackHistory(store: store)
            .perform(year: year, member: member, place: passage, language: language, now: surroundings.now)
        surroundings.say(try ErasedText.of(outcome, passage.name))
    }
}
