import Domain
import Yams

/// Questions, one after the other.
struct QuestionReader {
    let findings: Findings
    let lists: [String: [Option]]
    /// Every question read so far, in order.
    private(set) var entries: [QuestionEntry] = []

    init(findings: Findings, lists: [String: [Option]]) {
        self.findings = findings
        self.lists = lists
    }

    /// Nil, with a problem, where too much is wrong to make a question of it.
    mutating func question(_ node: Node, section: String, number: Int, isPerMeasure: Bool) -> Question? {
        guard let fields = Fields(node, what: "a question", findings) else { return nil }
        guard let id = fields.requiredWord("id"), accept(id, at: fields["id"]!, section: section) else { return nil }
        var entry = QuestionEntry(id: id, node: fields["id"]!, isPerMeasure: isPerMeasure, sourceNode: fields["from"])
        fields.requiredText("text", under: "question.\(id)")
        fields.text("help", under: "question.\(id).help")
        let type = type(fields)
        let kind = type.flatMap { KindReader(fields: fields, question: id, lists: lists).kind($0) }
        entry.kind = kind
        entry.conditionNode = fields["show-if"]
        entry.condition = condition(fields)
        entries.append(entry)
        let requirement = requirement(fields)
        let prefill = prefill(fields, kind)
        let mustBe = mustBe(fields, kind, requirement)
        let library = library(fields, kind)
        let point = fields.number("point", in: 1...10)
        return kind.map {
            Question(
                id: id, number: number, kind: $0, requirement: requirement, condition: entry.condition, point: point, prefill: prefill,
                mustBe: mustBe, library: library)
        }
    }

    private func accept(_ id: String, at node: Node, section: String) -> Bool {
        guard Identifier.isQuestion(id, of: section) else {
            findings.problem("question id '\(id)' must be '\(section).' and a name of a-z, 0-9 and underscore", at: node)
            return false
        }
        if let first = entries.first(where: { $0.id == id }) {
            findings.problem("question id '\(id)' stands already in line \(first.node.line)", at: node)
            return false
        }
        return true
    }

    /// The type, after a look whether the keys fit to it.
    private func type(_ fields: Fields) -> QuestionType? {
        let name = fields.requiredWord("type")
        guard let name, let type = QuestionType(rawValue: name) else {
            fields.refuseOthers(than: QuestionType.commonKeys + QuestionType.allCases.flatMap(\.ownKeys))
            if let name {
                let all = QuestionType.allCases.map(\.rawValue).joined(separator: ", ")
                findings.problem("unknown type '\(name)'; there are \(all)", at: fields["type"]!)
            }
            return nil
        }
        let everyKey = Set(QuestionType.commonKeys + QuestionType.allCases.flatMap(\.ownKeys))
        fields.refuseOthers(than: QuestionType.commonKeys.filter { !type.refusedKeys.contains($0) } + type.ownKeys) { key in
            everyKey.contains(key) ? "'\(key)' does not belong to type '\(type.rawValue)'" : "unknown key '\(key)'"
        }
        return type
    }

    private func condition(_ fields: Fields) -> Condition? {
        guard let text = fields.word("show-if") else { return nil }
        do {
            return try ConditionParser.parse(text)
        } catch {
            findings.problem("show-if: \(error)", at: fields["show-if"]!)
            return nil
        }
    }

    private func requirement(_ fields: Fields) -> Requirement {
        guard let word = fields.word("required") else { return .optional }
        guard let requirement = Requirement(rawValue: word) else {
            findings.problem("'required' must be always, shown or no", at: fields["required"]!)
            return .optional
        }
        if requirement == .always, fields["show-if"] != nil {
            findings.problem("'required: always' cannot go with 'show-if'; write 'required: shown'", at: fields["required"]!)
        }
        if requirement == .shown, fields["show-if"] == nil {
            findings.problem("'required: shown' needs 'show-if'; write 'required: always'", at: fields["required"]!)
        }
        return requirement
    }

    private func prefill(_ fields: Fields, _ kind: QuestionKind?) -> Prefill? {
        guard let word = fields.word("prefill") else { return nil }
        guard let prefill = Prefill(rawValue: word) else {
            let all = Prefill.allCases.map(\.rawValue).joined(separator: ", ")
            findings.problem("'prefill' must be one of \(all)", at: fields["prefill"]!)
            return nil
        }
        if let kind, !prefill.fits(kind) { findings.problem("'\(word)' cannot fill a question of this type", at: fields["prefill"]!) }
        return prefill
    }

    private func mustBe(_ fields: Fields, _ kind: QuestionKind?, _ requirement: Requirement) -> String? {
        guard let word = fields.word("must-be") else { return nil }
        switch kind {
        case .yesNo where !["yes", "no"].contains(word):
            findings.problem("'must-be' must be yes or no", at: fields["must-be"]!)
        case .single(let choice) where !choice.options.contains { $0.id == word }:
            findings.problem("'must-be': there is no option '\(word)'", at: fields["must-be"]!)
        case .yesNo, .single:
            if requirement == .optional {
                findings.problem("'must-be' needs 'required': an unanswered question would let the report pass", at: fields["must-be"]!)
            }
        default: break
        }
        return word
    }
}

extension QuestionReader {
    private func library(_ fields: Fields, _ kind: QuestionKind?) -> LibraryUse? {
        guard let word = fields.word("library"), let value = fields["library"] else { return nil }
        guard let use = LibraryUse(rawValue: word) else {
            let all = LibraryUse.allCases.map(\.rawValue).joined(separator: ", ")
            findings.problem("'library' must be one of \(all)", at: value)
            return nil
        }
        if let kind, !use.fits(kind) { findings.problem("'library: \(word)' cannot go with a question of this type", at: value) }
        return use
    }
}

extension LibraryUse {
    /// Whether an answer of this kind can be used so.
    fileprivate func fits(_ kind: QuestionKind) -> Bool {
        switch (self, kind) {
        case (.contact, _), (.never, _), (.summary, .long), (.summary, .text): true
        case (.point, .single), (.point, .multi), (.form, .single), (.form, .multi): true
        case (.offer, .single), (.offer, .multi), (.need, .single), (.need, .multi): true
        default: false
        }
    }
}

extension Prefill {
    /// Whether the member's datum makes an answer of this kind.
    fileprivate func fits(_ kind: QuestionKind) -> Bool {
        switch (self, kind) {
        case (.name, .text), (.name, .long), (.mayor, .text), (.mayor, .long): true
        case (.country, .single), (.country, .text), (.language, .single), (.language, .text): true
        case (.inhabitants, .integer), (.inhabitants, .decimal), (.inhabitantsYear, .year): true
        default: false
        }
    }
}
