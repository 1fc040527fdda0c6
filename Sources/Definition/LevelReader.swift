import Domain
import Yams

/// Levels and their sections.
struct LevelReader {
    let findings: Findings

    func levels(_ nodes: [Node], questions: inout QuestionReader) -> [Level] {
        var levelIds: Set<String> = []
        var sectionLines: [String: Int] = [:]
        var levels: [Level] = []
        for node in nodes {
            guard let fields = Fields(node, what: "a level", findings) else { continue }
            fields.refuseOthers(than: ["id", "repeat", "title", "intro", "sections"])
            let id = fields.requiredWord("id") ?? ""
            checkLevel(id, fields, used: &levelIds)
            fields.requiredText("title", under: "level.\(id).title")
            fields.text("intro", under: "level.\(id).intro")
            let isPerMeasure = repeats(fields)
            if isPerMeasure, levels.contains(where: \.isPerMeasure) {
                findings.problem("only one level can have 'repeat: measure'", at: node)
            }
            let sections = fields.requiredItems("sections").compactMap {
                section($0, isPerMeasure: isPerMeasure, lines: &sectionLines, questions: &questions)
            }
            levels.append(Level(id: id, isPerMeasure: isPerMeasure, sections: sections))
        }
        checkMeasureLevel(nodes, levels, questions)
        return levels
    }

    private func checkLevel(_ id: String, _ fields: Fields, used: inout Set<String>) {
        guard let node = fields["id"], !id.isEmpty else { return }
        if !Identifier.isValid(id) { findings.problem("level id '\(id)' must consist of a-z, 0-9 and hyphen", at: node) }
        if !used.insert(id).inserted { findings.problem("there is a level '\(id)' already", at: node) }
    }

    private func repeats(_ fields: Fields) -> Bool {
        guard let word = fields.word("repeat") else { return false }
        if word != "measure" { findings.problem("'repeat' can only be 'measure'", at: fields["repeat"]!) }
        return word == "measure"
    }

    private func section(
        _ node: Node, isPerMeasure: Bool, lines: inout [String: Int], questions: inout QuestionReader
    ) -> Section? {
        guard let fields = Fields(node, what: "a section", findings) else { return nil }
        fields.refuseOthers(than: ["id", "title", "intro", "questions"])
        let id = fields.requiredWord("id") ?? ""
        if let place = fields["id"], !id.isEmpty { checkSection(id, at: place, lines: &lines) }
        fields.requiredText("title", under: "section.\(id).title")
        fields.text("intro", under: "section.\(id).intro")
        var asked: [Question] = []
        for (place, item) in fields.requiredItems("questions").enumerated() {
            let question = questions.question(item, section: id, number: place + 1, isPerMeasure: isPerMeasure)
            if let question { asked.append(question) }
        }
        return Section(id: id, questions: asked)
    }

    private func checkSection(_ id: String, at node: Node, lines: inout [String: Int]) {
        if !Identifier.isSection(id) {
            findings.problem("section id '\(id)' must consist of a-z, 0-9 and inner hyphens, with a letter first", at: node)
        } else if Section.reservedIds.contains(id) {
            findings.problem("section id '\(id)' is the name of another page; choose another", at: node)
        } else if let line = lines[id] {
            findings.problem("section id '\(id)' stands already in line \(line)", at: node)
        }
        lines[id] = lines[id] ?? node.line
    }

    /// Measures are listed by their title, so the level has to ask for it.
    private func checkMeasureLevel(_ nodes: [Node], _ levels: [Level], _ questions: QuestionReader) {
        guard let first = nodes.first else { return }
        guard levels.contains(where: \.isPerMeasure) else {
            return findings.problem("one level must have 'repeat: measure'", at: first)
        }
        guard let title = questions.entries.first(where: { $0.id == Measure.titleQuestion }) else {
            return findings.problem("the level with 'repeat: measure' must have a question '\(Measure.titleQuestion)'", at: first)
        }
        if !title.isPerMeasure {
            findings.problem("'\(title.id)' must stand in the level with 'repeat: measure'", at: title.node)
        } else if let kind = title.kind {
            guard case .text = kind else { return findings.problem("'\(title.id)' must be of type text", at: title.node) }
        }
    }
}
