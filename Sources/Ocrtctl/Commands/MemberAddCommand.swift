import ArgumentParser
import UseCases

struct MemberAddCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a member and prints its name in addresses.",
        discussion:
            "Example: ocrtctl member add --name en=Vienna --name de=Wien --country at --language de --inhabitants 2028000 --inhabitants-year 2025"
    )

    @OptionGroup var place: DataOption
    @Option(help: ArgumentHelp("A name and its language; once for each language.", valueName: "language=name")) var name: [String]
    @Option(help: "Two letters, as in at for Austria.") var country: String
    @Option(help: "The language in which it usually answers, as in de.") var language: String
    @Option(help: "The name in addresses, which never changes. Without it: made from the name.") var slug = ""
    @Option(help: "The latest official figure.") var inhabitants = ""
    @Option(help: "The year of that figure.") var inhabitantsYear = ""
    @Option(help: "Name and title of the person the letter goes to.") var mayor = ""
    @Option(help: "How the letter addresses that person.") var salutation = ""
    @Option(help: "The mail address of that person's office.") var mayorEmail = ""
    @Option(help: "The person responsible in the city.") var contactName = ""
    @Option(help: "That person's mail address.") var contactEmail = ""

    func validate() throws {
        guard name.allSatisfy({ $0.contains("=") }) else { throw ValidationError("Write a name with its language: --name en=Vienna") }
    }

    func perform(in surroundings: Surroundings) throws {
        var input = MemberInput()
        for name in name {
            let pieces = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            input.names[pieces[0].lowercased()] = String(pieces[1])
        }
        (input.slug, input.country, input.language) = (slug, country, language)
        (input.inhabitants, input.inhabitantsYear) = (inhabitants, inhabitantsYear)
        (input.mayor, input.salutation, input.mayorEmail) = (mayor, salutation, mayorEmail)
        (input.contactName, input.contactEmail) = (contactName, contactEmail)
        let slug = try SaveMember(store: place.store(in: surroundings)).add(input, by: .commandLine, now: surroundings.now)
        surroundings.say(slug)
    }
}
