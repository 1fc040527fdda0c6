/// What a written page is made of: blocks of lines.
enum MarkupBlock: Equatable {
    case heading(level: Int, text: String)
    case paragraph(String)
    case list(isNumbered: Bool, items: [String])

    /// The blocks of a text. An empty line ends a block; a change of the kind of line does too.
    static func parse(_ text: String) -> [MarkupBlock] {
        var blocks: [MarkupBlock] = []
        var isOpen = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = line.drop { $0.isWhitespace }
            guard !line.isEmpty else {
                isOpen = false
                continue
            }
            let block = MarkupBlock(line)
            if isOpen, let last = blocks.last, let joined = last.joined(with: block) {
                blocks[blocks.count - 1] = joined
            } else {
                blocks.append(block)
            }
            isOpen = true
        }
        return blocks
    }

    /// What a single line would be on its own.
    private init(_ line: Substring) {
        let hashes = line.prefix { $0 == "#" }.count
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if (1...3).contains(hashes), line.dropFirst(hashes).hasPrefix(" ") {
            self = .heading(level: hashes, text: String(line.dropFirst(hashes + 1)))
        } else if line.hasPrefix("- ") {
            self = .list(isNumbered: false, items: [String(line.dropFirst(2))])
        } else if !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") {
            self = .list(isNumbered: true, items: [String(line.dropFirst(digits.count + 2))])
        } else {
            self = .paragraph(String(line))
        }
    }

    /// This block with the next line in it; nil where the line begins a block of its own.
    private func joined(with next: MarkupBlock) -> MarkupBlock? {
        switch (self, next) {
        case (.paragraph(let text), .paragraph(let line)):
            return .paragraph(text + "\n" + line)
        case (.list(let isNumbered, let items), .paragraph(let line)):
            return .list(isNumbered: isNumbered, items: items.dropLast() + [(items.last ?? "") + "\n" + line])
        case (.list(let isNumbered, let items), .list(let nextIsNumbered, let more)) where isNumbered == nextIsNumbered:
            return .list(isNumbered: isNumbered, items: items + more)
        default:
            return nil
        }
    }
}
