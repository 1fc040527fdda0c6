import ArgumentParser
import Definition

struct QuestionnaireCheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reads a definition file and names file, line and problem of everything that is wrong.",
        discussion:
            "Exit code 2 when it cannot be imported as it is. A missing translation is only a warning. content/FORMAT.md describes the format."
    )

    @Argument(help: "The definition file.") var file: String

    func perform(in surroundings: Surroundings) throws {
        do {
            let text = try DefinitionText(file: file)
            for warning in text.definition.warnings { surroundings.say("\(warning)") }
            surroundings.say("\(file) can be imported as \(text.summary).")
        } catch let found as DefinitionProblems {
            for problem in found.problems { surroundings.say("\(problem)") }
            throw ExitCode.found
        }
    }
}
