import Domain
import Yams

/// Options, steps, rows and columns: things with an id and a text.
struct OptionReader {
    let findings: Findings
    /// Where the words go: the key before the option's id, with its dot.
    let prefix: String
    /// Keys beside `id` and `text` that the things may have.
    var extraKeys: [String] = ["other", "none"]
    /// Ids that would stand for something else here.
    var reservedIds: Set<String> = [Choice.unknown]

    func options(_ nodes: [Node]) -> [Option] {
        read(nodes) { fields, id, text in
            Option(id: id, text: text, opensText: fields.flag("other"), excludesOthers: fields.flag("none"))
        }
    }

    /// The steps of the scale: each may explain itself, and one with a note opens a line of text.
    func steps(_ nodes: [Node]) -> [Option] {
        read(nodes) { fields, id, text in
            fields.text("statement", under: text + ".statement")
            fields.text("note", under: text + ".note")
            return Option(id: id, text: text, opensText: fields["note"] != nil)
        }
    }

    /// The columns of a table.
    func columns(_ nodes: [Node]) -> [Column] {
        read(nodes) { fields, id, text in
            guard let kind = fields.requiredWord("kind") else { return nil }
            guard let kind = ColumnKind(rawValue: kind) else {
                findings.problem("unknown kind '\(kind)'; a column is one of text, int, decimal, year, url", at: fields["kind"]!)
                return nil
            }
            return Column(id: id, text: text, kind: kind)
        }
    }

    /// A thing with a wrong id is kept: what else is said about it should not become a second problem.
    private func read<Item>(_ nodes: [Node], make: (Fields, _ id: String, _ text: String) -> Item?) -> [Item] {
        var lines: [String: Int] = [:]
        return nodes.compactMap { node in
            guard let fields = Fields(node, what: "an option", findings) else { return nil }
            fields.refuseOthers(than: ["id", "text"] + extraKeys)
            let id = fields.requiredWord("id") ?? ""
            if let place = fields["id"], !id.isEmpty { check(id, at: place, lines: &lines) }
            fields.requiredText("text", under: prefix + id)
            return make(fields, id, prefix + id)
        }
    }

    private func check(_ id: String, at node: Node, lines: inout [String: Int]) {
        if !Identifier.isValid(id) {
            findings.problem("option id '\(id)' must consist of a-z, 0-9 and hyphen", at: node)
        } else if reservedIds.contains(id) {
            findings.problem("option id '\(id)' has a meaning of its own; choose another", at: node)
        } else if let line = lines[id] {
            findings.problem("option id '\(id)' stands already in line \(line)", at: node)
        }
        lines[id] = lines[id] ?? node.line
    }
}
