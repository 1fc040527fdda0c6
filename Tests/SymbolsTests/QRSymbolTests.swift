import Symbols
import Testing

/// That a camera reads the text is tested with a decoder, on the page as a browser shows it.
@Suite struct QRSymbolTests {
    @Test func theThreeCornersAreWhereCamerasLookForThem() throws {
        let symbol = try QRSymbol("https://reporting.example.org/prize/2027")
        // Version 3 holds 42 bytes at level M, version 2 no more than 26.
        #expect(symbol.size == 29)
        let corner = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
        for (top, left) in [(0, 0), (0, symbol.size - 7), (symbol.size - 7, 0)] {
            let found = (0..<7).map { row in
                (0..<7).map { symbol.isDark(row: top + row, column: left + $0) ? "#" : "." }.joined()
            }
            #expect(found == corner, "\(top) \(left)")
        }
    }

    @Test func aStretchIsEveryDarkSquareOfItsRowAndNoOther() throws {
        let symbol = try QRSymbol("http://127.0.0.1:8080/prize/2027")
        for row in 0..<symbol.size {
            let stretches = symbol.stretches(inRow: row)
            let columns = (0..<symbol.size).filter { symbol.isDark(row: row, column: $0) }
            #expect(stretches.flatMap { Array($0) } == columns)
            #expect(zip(stretches, stretches.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        }
        #expect(symbol.stretches(inRow: 0).first == 0..<7)
    }

    @Test func theSameTextIsTheSameSymbolAndAnotherTextAnother() throws {
        #expect(try QRSymbol("a") == QRSymbol("a"))
        #expect(try QRSymbol("a") != QRSymbol("b"))
    }

    @Test func whatNoSymbolHoldsIsRefused() {
        for text in ["", "a\0b", String(repeating: "x", count: 3_000)] {
            #expect(throws: SymbolProblem.unfit(bytes: text.utf8.count)) { try QRSymbol(text) }
        }
    }

    @Test func outsideEverythingIsLight() throws {
        let symbol = try QRSymbol("a")
        for (row, column) in [(-1, 0), (0, -1), (symbol.size, 0), (0, symbol.size)] {
            #expect(!symbol.isDark(row: row, column: column))
        }
    }
}
