import ArgumentParser
import Definition
import Domain
import Foundation
import UseCases

struct PrizeCriteriaCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "criteria", abstract: "Stores the criteria by which the council scores the measures of a year.",
        discussion: "They can be changed until the scoring starts. content/prize-criteria.yaml shows the form of the file.")

    @OptionGroup var place: DataOption
    @Argument(help: "The cycle's year.") var year: Int
    @Argument(help: "The file of criteria.") var file: String

    func perform(in surroundings: Surroundings) throws {
        guard let source = (try? String(contentsOfFile: file, encoding: .utf8))?.streamSafe else {
            throw Failure("\(file) cannot be read as a text in UTF-8.")
        }
        let criteria = try CriteriaFile.read(source, name: file)
        do {
            try ImportCriteria(store: try place.store(in: surroundings)).perform(criteria, year: year, now: surroundings.now)
        } catch Refusal.notFound {
            throw Failure("There is no cycle \(year); see: ocrtctl cycle list")
        }
        surroundings.say("Stored \(criteria.criteria.count) criteria for \(year).")
    }
}
