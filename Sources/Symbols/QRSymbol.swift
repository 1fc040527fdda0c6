import CQREncode

/// A QR code: dark and light squares from which a camera reads a text. How it is drawn is somebody else's business.
package struct QRSymbol: Hashable, Sendable {
    /// So many squares on each side.
    package let size: Int
    private let dark: [Bool]

    /// As small as the text allows, with error correction of level M: it is still read where a seventh of it is covered or glares.
    ///
    /// - Throws: `SymbolProblem.unfit` for an empty text and for one that no QR code holds (more than some 2,300 bytes, or a NUL).
    package init(_ text: String) throws(SymbolProblem) {
        guard !text.isEmpty, !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
            throw .unfit(bytes: text.utf8.count)
        }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        guard let squares = code.pointee.data else { throw .unfit(bytes: text.utf8.count) }
        self.size = size
        // The lowest bit is the square; the others say what it belongs to.
        dark = (0..<size * size).map { squares[$0] & 1 == 1 }
    }

    /// Whether a square is dark; rows from the top, columns from the left. Outside of the symbol everything is light.
    package func isDark(row: Int, column: Int) -> Bool {
        let inside = 0..<size
        return inside.contains(row) && inside.contains(column) && dark[row * size + column]
    }

    /// The dark squares of a row as stretches that touch no other, from the left.
    package func stretches(inRow row: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for column in 0..<size where isDark(row: row, column: column) {
            if let last = found.last, last.upperBound == column {
                found[found.count - 1] = last.lowerBound..<column + 1
            } else {
                found.append(column..<column + 1)
            }
        }
        return found
    }
}

/// A text that cannot be made into a symbol.
package enum SymbolProblem: Error, Hashable {
    case unfit(bytes: Int)
}
