import Domain
import UseCases
import Web

/// Puts errors into words. Refusals have the interface's English words, so that the command line says what the pages say.
struct Sentence {
    private let messages: Messages?

    init(_ surroundings: Surroundings) {
        // The data folder does not matter here, and without texts the keys themselves still say something.
        let environment = surroundings.environment.merging(["OCRT_DATA": "."]) { _, any in any }
        messages = (try? Configuration.load(environment: environment)).flatMap { configuration in
            try? Messages(language: .en, folder: Program.textsFolder(configuration))
        }
    }

    func about(_ error: any Error) -> String {
        guard let refusal = error as? Refusal else { return "\(error)" }
        switch refusal {
        case .notFound: return "There is nothing of that name."
        case .forbidden(let reason), .wrongState(let reason), .later(let reason, _): return words("refusal.\(reason.rawValue)")
        case .invalid(let problems):
            return problems.map { "\(Self.option(of: $0.field)): \(words($0.message, $0.arguments))" }.joined(separator: "\n")
        }
    }

    /// What is wrong with a cell of a list, or with the list.
    func words(about problem: InputProblem) -> String { words(problem.message, problem.arguments) }

    private func words(_ key: String, _ arguments: [String: String] = [:]) -> String { messages?.filled(dynamic: key, arguments) ?? key }

    /// The option in which a field of the office's forms is typed here.
    private static func option(of field: String) -> String {
        if field == "username" { return "--user" }
        let name = field.split(separator: ".").first.map(String.init) ?? field
        return "--" + name.replacing("_", with: "-")
    }
}
