import Domain
import Yams

/// The questionnaire's definition file, as `content/FORMAT.md` describes it.
package enum DefinitionFile {
    /// Reads the whole file. Refuses it with every problem found, each with its line; only a file that is no YAML at all, or has a key
    /// twice in one place, is refused with the first. Missing translations are warnings.
    ///
    /// `name` is the file's name, as the problems should print it.
    package static func read(_ yaml: String, name: String) throws(DefinitionProblems) -> Definition {
        let findings = Findings(file: name)
        let questionnaire = root(of: yaml, findings).map { QuestionnaireReader(findings: findings).questionnaire(from: $0) }
        guard let questionnaire, findings.problems.isEmpty else { throw DefinitionProblems(problems: Findings.inOrder(findings.problems)) }
        return Definition(questionnaire: questionnaire, texts: findings.texts, warnings: Findings.inOrder(findings.warnings))
    }

    /// Every plain value stays text here (no resolver): `no` is an option's id before it is a truth value.
    static func root(of yaml: String, _ findings: Findings) -> Node? {
        do {
            if let node = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot() { return node }
            findings.problem("the file is empty", line: 1)
        } catch {
            let (line, message) = SyntaxProblem.place(of: error, in: yaml)
            findings.problem(message, line: line)
        }
        return nil
    }
}
