/// The text of a Swift file, taken apart into what the compiler reads and what it does not.
struct SwiftText: Sendable {
    /// The code alone: comments and the insides of string literals are blanks. Lines and columns stay where they are.
    private(set) var code = ""
    /// What stands in the string literals, in order; an interpolation is a blank there and code above.
    private(set) var literals: [Literal] = []

    struct Literal: Sendable, Equatable {
        var line: Int
        var text: String
    }

    init(_ text: String) {
        var scan = Scan(bytes: Array(text.utf8))
        scan.readCode(isInterpolation: false)
        code = String(decoding: scan.code, as: UTF8.self)
        literals = scan.literals
    }

    /// One walk through the bytes. Regex literals are not known: the house has none.
    private struct Scan {
        let bytes: [UInt8]
        var code: [UInt8] = []
        var literals: [Literal] = []
        private var place = 0
        private var line = 1

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func readCode(isInterpolation: Bool) {
            var depth = 0
            while place < bytes.count {
                if isNext("//") {
                    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { skip() }
                } else if isNext("/*") {
                    readComment()
                } else if let hashes = literalHere {
                    readLiteral(hashes: hashes)
                } else {
                    if bytes[place] == UInt8(ascii: "(") { depth += 1 }
                    if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
                    if isInterpolation && depth < 0 { return }
                    keep()
                }
            }
        }

        private mutating func readComment() {
            var depth = 0
            repeat {
                if isNext("/*") { depth += 1 }
                if isNext("*/") { depth -= 1 }
                skip(isNext("/*") || isNext("*/") ? 2 : 1)
            } while depth > 0 && place < bytes.count
        }

        /// How many `#` stand before the quote of a literal that starts here; nil when none does.
        private var literalHere: Int? {
            let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
            return place + hashes < bytes.count && bytes[place + hashes] == UInt8(ascii: "\"") ? hashes : nil
        }

        private mutating func readLiteral(hashes: Int) {
            let mark = String(repeating: "#", count: hashes)
            let first = line
            skip(hashes)
            let quotes = isNext("\"\"\"") ? "\"\"\"" : "\""
            skip(quotes.utf8.count)
            var text: [UInt8] = []
            while place < bytes.count, !isNext(quotes + mark) {
                if isNext("\\" + mark + "(") {
                    skip(1 + hashes)
                    keep()
                    readCode(isInterpolation: true)
                    keep()
                    text.append(UInt8(ascii: " "))
                    continue
                }
                let length = isNext("\\" + mark) ? 2 + hashes : 1
                text += bytes[place..<min(place + length, bytes.count)]
                skip(length)
            }
            skip(quotes.utf8.count + hashes)
            literals.append(Literal(line: first, text: String(decoding: text, as: UTF8.self)))
        }

        private func isNext(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

        private mutating func keep() {
            guard place < bytes.count else { return }
            code.append(bytes[place])
            advance()
        }

        private mutating func skip(_ count: Int = 1) {
            for _ in 0..<count where place < bytes.count {
                code.append(bytes[place] == UInt8(ascii: "\n") ? bytes[place] : UInt8(ascii: " "))
                advance()
            }
        }

        private mutating func advance() {
            if bytes[place] == UInt8(ascii: "\n") { line += 1 }
            place += 1
        }
    }
}
