import Yams

/// What the YAML parser found, as line and sentence.
enum SyntaxProblem {
    static func place(of error: any Error, in yaml: String) -> (line: Int, message: String) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return (mark.line, "not YAML: " + sentence(context, problem, mark.line))
        case .reader(let problem, let offset, _, _):
            return (line(at: offset ?? 0, in: yaml), "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            return (context.mark.line, "the same key twice: \(keys.sorted().map { "'\($0)'" }.joined(separator: ", "))")
        default:
            return (1, "not YAML: \(error)")
        }
    }

    /// A bracket left open is noticed far below: the place where it opened is named too.
    private static func sentence(_ context: YamlError.Context?, _ problem: String, _ line: Int) -> String {
        guard let context else { return problem }
        return context.mark.line == line ? "\(context.text), \(problem)" : "\(context.text) from line \(context.mark.line), \(problem)"
    }

    private static func line(at offset: Int, in yaml: String) -> Int { 1 + yaml.prefix(offset).count { $0.isNewline } }
}
