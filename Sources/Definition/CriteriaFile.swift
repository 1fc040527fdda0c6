import Domain
import Yams

/// The file of the prize's criteria: content like the questionnaire, changed without a developer.
package enum CriteriaFile {
    /// Reads the whole file. Refuses it with every problem found, each with its line: a missing language, a scale without five statements, weights that do
    /// not add up to 100.
    package static func read(_ yaml: String, name: String) throws(DefinitionProblems) -> Criteria {
        let findings = Findings(file: name)
        let criteria = DefinitionFile.root(of: yaml, findings).map { Criteria(list(in: $0, findings)) }
        guard let criteria, findings.problems.isEmpty else { throw DefinitionProblems(problems: Findings.inOrder(findings.problems)) }
        return criteria
    }

    private static func list(in node: Node, _ findings: Findings) -> [Criterion] {
        guard let fields = Fields(node, what: "the file", findings) else { return [] }
        fields.refuseOthers(than: ["criteria"])
        let list = fields.requiredItems("criteria").compactMap { criterion($0, findings) }
        if Set(list.map(\.id)).count != list.count { findings.problem("the same id twice", at: node) }
        if list.reduce(0, { $0 + $1.weight }) != 100 { findings.problem("the weights must add up to 100", at: node) }
        return list
    }

    private static func criterion(_ node: Node, _ findings: Findings) -> Criterion? {
        guard let fields = Fields(node, what: "a criterion", findings) else { return nil }
        let languages = Language.allCases.map(\.rawValue)
        fields.refuseOthers(than: ["id", "weight"] + languages)
        guard let id = fields.requiredWord("id"), fields.required("weight") != nil, let weight = fields.number("weight", in: 1...100) else {
            return nil
        }
        if !id.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { findings.problem("an id consists of the letters a to z", at: node) }
        var words: [String: Criterion.Words] = [:]
        for language in languages { words[language] = fields.required(language).flatMap { self.words($0, findings) } }
        return Criterion(id: id, weight: weight, words: words)
    }

    private static func words(_ node: Node, _ findings: Findings) -> Criterion.Words? {
        guard let fields = Fields(node, what: "a criterion's words", findings) else { return nil }
        fields.refuseOthers(than: ["title", "question", "steps"])
        let steps = fields.requiredItems("steps").map { $0.scalar?.string ?? "" }
        if steps.count != Criterion.steps.count || steps.contains("") {
            findings.problem("'steps' must have \(Criterion.steps.count) statements", at: node)
        }
        guard let title = fields.requiredWord("title"), let question = fields.requiredWord("question") else { return nil }
        return Criterion.Words(title: title, question: question, steps: steps)
    }
}
