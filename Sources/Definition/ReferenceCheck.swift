import Domain
import Yams

/// What questions say about other questions: conditions, derived values, the scale and the one attachment.
struct ReferenceCheck {
    let findings: Findings
    let entries: [QuestionEntry]
    let scale: [Option]
    private let places: [String: Int]

    init(findings: Findings, entries: [QuestionEntry], scale: [Option]) {
        self.findings = findings
        self.entries = entries
        self.scale = scale
        places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($0.element.id, $0.offset) })
    }

    func run() {
        for (place, entry) in entries.enumerated() {
            if let condition = entry.condition, let node = entry.conditionNode {
                var said: Set<String> = []
                for comparison in condition.comparisons {
                    let problem = obstacle(comparison.question, for: entry, at: place) ?? mismatch(comparison)
                    if let problem, said.insert(problem).inserted { findings.problem("show-if: \(problem)", at: node) }
                }
            }
            checkKind(entry, at: place)
        }
        let files = entries.filter { if case .file = $0.kind { true } else { false } }
        for second in files.dropFirst() {
            findings.problem("a report has one attachment: '\(files[0].id)' asks for it already", at: second.node)
        }
    }

    /// Why the question cannot look at that other one, nil where it can.
    private func obstacle(_ other: String, for entry: QuestionEntry, at place: Int) -> String? {
        guard let otherPlace = places[other] else { return "there is no question '\(other)'" }
        if entries[otherPlace].isPerMeasure, !entry.isPerMeasure {
            return "'\(other)' is asked for each measure, this question once a report"
        }
        return otherPlace < place ? nil : "'\(other)' does not stand before this question"
    }

    private func mismatch(_ comparison: Condition.Comparison) -> String? {
        guard let kind = places[comparison.question].flatMap({ entries[$0].kind }) else { return nil }
        return comparison.mismatch(with: kind, scale: scale)
    }

    private func checkKind(_ entry: QuestionEntry, at place: Int) {
        switch entry.kind {
        case .derived(.sizeClass(let source)):
            guard let node = entry.sourceNode else { return }
            if let problem = obstacle(source, for: entry, at: place) { return findings.problem("from: \(problem)", at: node) }
            guard let kind = places[source].flatMap({ entries[$0].kind }) else { return }
            guard case .integer = kind else { return findings.problem("from: '\(source)' must be of type int", at: node) }
        case .scale where scale.isEmpty: findings.problem("a question of type scale needs 'scale' in the file", at: entry.node)
        case .file where entry.isPerMeasure:
            findings.problem("the attachment belongs to the report; it cannot be asked for each measure", at: entry.node)
        default: break
        }
    }
}
