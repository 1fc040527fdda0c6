import Definition
import Domain
import Foundation

/// A definition file: its text and what it defines.
struct DefinitionText {
    var source: String
    var definition: Definition

    /// Throws a `Failure` for a file that cannot be read, `DefinitionProblems` for one that cannot be taken.
    init(file: String) throws {
        guard let source = (try? String(contentsOfFile: file, encoding: .utf8))?.streamSafe else {
            throw Failure("\(file) cannot be read as a text in UTF-8.")
        }
        self.source = source
        definition = try DefinitionFile.read(source, name: file)
    }

    /// "version 2027: 132 questions, in en, fr, de".
    var summary: String {
        let questionnaire = definition.questionnaire
        return
            "version \(questionnaire.version): \(questionnaire.questions.count) questions, in \(questionnaire.languages.joined(separator: ", "))"
    }
}
