import Domain
import Yams

/// The file as a whole.
struct QuestionnaireReader {
    let findings: Findings

    /// What could be read; complete only where no problem was found.
    func questionnaire(from root: Node) -> Questionnaire {
        guard let fields = Fields(root, what: "the file", findings) else {
            return Questionnaire(version: "", languages: [], levels: [], scale: [])
        }
        fields.refuseOthers(than: ["version", "languages", "lists", "scale", "levels"])
        findings.languages = languages(fields)
        let lists = lists(fields)
        let scale = OptionReader(findings: findings, prefix: "scale.", extraKeys: ["statement", "note"]).steps(fields.items("scale"))
        var questions = QuestionReader(findings: findings, lists: lists)
        let levels = LevelReader(findings: findings).levels(fields.requiredItems("levels"), questions: &questions)
        ReferenceCheck(findings: findings, entries: questions.entries, scale: scale).run()
        return Questionnaire(version: version(fields), languages: findings.languages, levels: levels, scale: scale)
    }

    private func version(_ fields: Fields) -> String {
        guard let version = fields.requiredWord("version") else { return "" }
        if !Identifier.isVersion(version) {
            findings.problem("version '\(version)' must consist of at most 40 letters, digits, dots and hyphens", at: fields["version"]!)
        }
        return version
    }

    private func languages(_ fields: Fields) -> [String] {
        var languages: [String] = []
        for node in fields.requiredItems("languages") {
            let tag = node.scalar?.string ?? ""
            if !Identifier.isLanguage(tag) {
                findings.problem("'\(tag)' is no language tag, like en or pt-BR", at: node)
            } else if languages.contains(tag) {
                findings.problem("language '\(tag)' stands twice", at: node)
            } else {
                languages.append(tag)
            }
        }
        return languages
    }

    private func lists(_ fields: Fields) -> [String: [Option]] {
        guard let node = fields["lists"] else { return [:] }
        guard let mapping = node.mapping else {
            findings.problem("'lists' must consist of names and their options", at: node)
            return [:]
        }
        var lists: [String: [Option]] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if !Identifier.isValid(name) {
                findings.problem("list name '\(name)' must consist of a-z, 0-9 and hyphen", at: key)
            }
            let items = value.sequence.map(Array.init) ?? []
            if items.isEmpty { findings.problem("list '\(name)' must have at least one option", at: key) }
            lists[name] = OptionReader(findings: findings, prefix: "list.\(name).").options(items)
        }
        return lists
    }
}
