import Foundation

/// One file of the project, as these tests read it.
struct SourceFile: Sendable {
    /// From the project's folder on: `Sources/Domain/Shared/Slug.swift`.
    let path: String
    let text: String
    let swift: SwiftText

    init(path: String, text: String) {
        self.path = path
        self.text = text
        swift = path.hasSuffix(".swift") ? SwiftText(text) : SwiftText("")
    }

    /// The folder below `Sources`, which is the target.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Every Swift file below `Sources`.
    static let sources = read("Sources", endings: ["swift"])
    /// Everything people write code in.
    static let all = ["Sources", "Tests", "tools", "nginx", "cgi-bin", "htdocs/js"].flatMap {
        read($0, endings: ["swift", "c", "h", "py", "js", "sh", ""])
    }

    static let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func read(_ folder: String, endings: Set<String>) -> [SourceFile] {
        let paths = FileManager.default.enumerator(atPath: "\(projectFolder)/\(folder)")?.compactMap { $0 as? String } ?? []
        return paths.sorted().compactMap { path in
            guard endings.contains((path as NSString).pathExtension), !path.contains("__pycache__"),
                let text = try? String(contentsOfFile: "\(projectFolder)/\(folder)/\(path)", encoding: .utf8)
            else { return nil }
            return SourceFile(path: "\(folder)/\(path)", text: text)
        }
    }
}

extension String {
    /// The groups of every match of a regular expression, the whole match first; lines are matched by `^` and `$`.
    func matches(of pattern: String) throws -> [[String]] {
        let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
        return expression.matches(in: self, range: NSRange(startIndex..., in: self)).map { match in
            (0..<match.numberOfRanges).map { Range(match.range(at: $0), in: self).map { String(self[$0]) } ?? "" }
        }
    }
}
