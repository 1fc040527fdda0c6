import ArgumentParser
import UseCases

struct RecommendationListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists recommendations: member, year, what each is about, language, its beginning.")

    @OptionGroup var place: DataOption
    @Option(help: ArgumentHelp("Only those to this member.", valueName: "slug")) var member: String?
    @Flag(help: "As comma-separated values with the whole texts, as the import reads them.") var csv = false

    func perform(in surroundings: Surroundings) throws {
        let all = try place.store(in: surroundings).read { reader in
            let members = try member.map { [try reader.requireMember($0)] } ?? reader.allMembers()
            return try members.flatMap { member in try reader.allRecommendations(member: member.id).map { (member.slug, $0) } }
        }
        if csv {
            let rows = all.map { slug, recommendation in
                [
                    slug, String(recommendation.year), recommendation.measure == 0 ? "" : String(recommendation.measure),
                    recommendation.point.map(String.init) ?? "", recommendation.language, recommendation.text,
                ]
            }
            return surroundings.say(CSVText.text([ImportRecommendations.columns] + rows))
        }
        guard !all.isEmpty else { return surroundings.say("No recommendations yet.") }
        surroundings.say(
            Table.text(
                all.map { slug, recommendation in
                    let about =
                        recommendation.measure > 0
                        ? "measure \(recommendation.measure)" : recommendation.point.map { "point \($0)" } ?? "report"
                    let start = recommendation.text.replacing("\n", with: " ")
                    let text = start.count > 60 ? start.prefix(59) + "…" : start
                    return [slug, String(recommendation.year), about, recommendation.language, text]
                }))
    }
}
