import Yams

/// The keys and values of one mapping of the file, such as a question's. Whatever is wrong with one goes into the findings.
struct Fields {
    let node: Node
    let findings: Findings
    private var pairs: [(name: String, key: Node, value: Node)] = []

    /// Nil, with a problem, where something else than keys and values stands; `what` is the thing's name.
    init?(_ node: Node, what: String, _ findings: Findings) {
        guard let mapping = node.mapping else {
            findings.problem("\(what) must consist of keys and values", at: node)
            return nil
        }
        self.node = node
        self.findings = findings
        pairs = mapping.map { (name: $0.key.scalar?.string ?? "?", key: $0.key, value: $0.value) }
    }

    subscript(name: String) -> Node? { pairs.first { $0.name == name }?.value }

    /// Reports every key that is not among `known`; `message` makes the sentence.
    func refuseOthers(than known: [String], message: (String) -> String = { "unknown key '\($0)'" }) {
        for pair in pairs where !known.contains(pair.name) { findings.problem(message(pair.name), at: pair.key) }
    }

    /// The value of a key that must be there.
    func required(_ name: String) -> Node? {
        if self[name] == nil { findings.problem("'\(name)' is missing", at: node) }
        return self[name]
    }

    /// A text of one language-free word or line; nil where there is none or, with a problem, something else.
    func word(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        guard let text = value.scalar?.string, !text.isEmpty else {
            findings.problem("'\(name)' must be a text", at: value)
            return nil
        }
        return text
    }

    func requiredWord(_ name: String) -> String? { required(name) == nil ? nil : word(name) }

    func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = self[name] else { return nil }
        if let number = value.plain.flatMap({ Int($0) }), range.contains(number) { return number }
        findings.problem("'\(name)' must be a whole number from \(range.lowerBound) to \(range.upperBound)", at: value)
        return nil
    }

    /// `true` or `false`; false where nothing stands.
    func flag(_ name: String) -> Bool {
        guard let value = self[name] else { return false }
        if let word = value.plain, ["true", "false"].contains(word) { return word == "true" }
        findings.problem("'\(name)' must be true or false", at: value)
        return false
    }

    /// The items of a list; empty where there is none or, with a problem, something else or nothing in it.
    func items(_ name: String) -> [Node] {
        guard let value = self[name] else { return [] }
        if let items = value.sequence, !items.isEmpty { return Array(items) }
        findings.problem("'\(name)' must be a list with at least one item", at: value)
        return []
    }

    func requiredItems(_ name: String) -> [Node] { required(name) == nil ? [] : items(name) }

    /// Takes the texts under a key that may be absent.
    func text(_ name: String, under key: String) {
        if let value = self[name] { findings.take(value, as: name, under: key) }
    }

    func requiredText(_ name: String, under key: String) {
        if let value = required(name) { findings.take(value, as: name, under: key) }
    }
}

extension Node {
    /// A value written without quotes: only such a one is a number or a truth value.
    var plain: String? { scalar.flatMap { $0.style == .plain ? $0.string : nil } }
}
