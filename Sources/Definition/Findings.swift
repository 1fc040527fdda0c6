import Yams

/// What reading collects beside the structure: problems, warnings and the texts by language.
final class Findings {
    let file: String
    /// The languages of the file; the first is the one that no text may miss.
    var languages: [String] = []
    private(set) var problems: [DefinitionProblem] = []
    private(set) var warnings: [DefinitionProblem] = []
    private(set) var texts: [String: [String: String]] = [:]

    init(file: String) { self.file = file }

    func problem(_ message: String, line: Int) { problems.append(DefinitionProblem(file: file, line: line, message: message)) }

    func problem(_ message: String, at node: Node) { problem(message, line: node.line) }

    /// Takes the text of one thing in all its languages.
    func take(_ node: Node, as name: String, under key: String) {
        guard let mapping = node.mapping else {
            return problem("'\(name)' must be a text for each language, like {\(languages.first ?? "en"): ...}", at: node)
        }
        // Languages that could not be read are a problem of their own, not one of every text.
        if languages.isEmpty { return }
        var absent = languages
        for (tag, text) in mapping {
            guard let language = tag.scalar?.string, languages.contains(language) else {
                problem("'\(tag.scalar?.string ?? "?")' is not one of the file's languages", at: tag)
                continue
            }
            guard let text = text.scalar?.string else {
                absent.removeAll { $0 == language }
                problem("'\(name)' in '\(language)' must be a text", at: text)
                continue
            }
            if text.allSatisfy(\.isWhitespace) { continue }
            texts[language, default: [:]][key] = text
            absent.removeAll { $0 == language }
        }
        for language in absent { missing("'\(name)' is missing in '\(language)'", isError: language == languages.first, at: node) }
    }

    private func missing(_ message: String, isError: Bool, at node: Node) {
        let found = DefinitionProblem(file: file, line: node.line, message: message)
        if isError { problems.append(found) } else { warnings.append(found) }
    }

    /// By line; problems of one line in the order they were found.
    static func inOrder(_ problems: [DefinitionProblem]) -> [DefinitionProblem] {
        problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }
}

extension Node {
    /// The line it starts in, from 1.
    var line: Int { mark?.line ?? 1 }
}
