import Foundation

/// What a file declares, as far as these tests ask.
struct Declarations {
    let file: SourceFile

    /// A function, initialiser, subscript or computed property with a body.
    struct Body: Equatable {
        var line: Int
        /// From its first line to the closing brace.
        var length: Int
    }

    /// Every body of code that is not a type's.
    var bodies: [Body] {
        get throws {
            var found: [Body] = []
            var openings: [Int?] = []
            var header: [UInt8] = []
            var line = 1
            for byte in file.swift.code.utf8 {
                switch byte {
                case UInt8(ascii: "{"):
                    openings.append(try Self.functionStart(String(decoding: header, as: UTF8.self), endingAt: line))
                    header = []
                case UInt8(ascii: "}"):
                    if let start = openings.popLast() ?? nil { found.append(Body(line: start, length: line - start + 1)) }
                    header = []
                default:
                    header.append(byte)
                    if byte == UInt8(ascii: "\n") { line += 1 }
                }
            }
            return found
        }
    }

    /// The line on which the last declaration before a brace starts; nil when it is no function or property.
    private static func functionStart(_ header: String, endingAt line: Int) throws -> Int? {
        let lines = header.components(separatedBy: "\n")
        let types = #"^\s*(?:@?\w+ )*(struct|class|enum|protocol|extension|actor) "#
        let functions = #"^\s*(?:@?\w+ )*(func|init|subscript|var|get|set)\b"#
        let index = try lines.lastIndex { try !$0.matches(of: functions).isEmpty || !$0.matches(of: types).isEmpty }
        guard let index, try lines[index].matches(of: types).isEmpty else { return nil }
        return line - (lines.count - 1) + index
    }

    /// Lines that offer something to other rooms and say nothing about it.
    ///
    /// A type always says what it is. A function or subscript says what it promises, unless it is whole on its one line. Stored properties, cases and
    /// initialisers are told about in their type's comment; operators and what a protocol of Swift demands are known already.
    var undocumented: [Int] {
        get throws {
            let lines = file.lines
            let code = file.swift.code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return try code.indices.filter { try Self.mustBeDocumented(code[$0]) && !Self.isDocumented(lines, at: $0) }.map { $0 + 1 }
        }
    }

    private static func mustBeDocumented(_ line: String) throws -> Bool {
        let modifiers = #"(?:(?:static|final|indirect|mutating|nonisolated) )*"#
        guard
            let match = try line.matches(
                of: #"^\s*(?:@\w+ )*package \#(modifiers)(struct|class|enum|protocol|typealias|func|subscript)\b\s*(\S*)"#
            ).first
        else { return false }
        if match[1] == "func" || match[1] == "subscript" {
            let isKnown =
                ["encode(to", "appendLiteral(", "appendInterpolation("].contains { match[2].hasPrefix($0) }
                || match[2].first?.isLetter == false
            return !isKnown && !line.hasSuffix("}")
        }
        return true
    }

    private static func isDocumented(_ lines: [Substring], at index: Int) -> Bool {
        let above = lines[..<index].reversed().first { !$0.drop(while: \.isWhitespace).hasPrefix("@") }
        return above?.drop(while: \.isWhitespace).hasPrefix("///") ?? false
    }
}
