import Symbols
import Web

/// An address as a QR code, drawn into the page: black on white, sharp at every size, with the light edge of four squares that cameras need.
struct QRView {
    var address: String
    var messages: Messages

    private static let edge = 4

    /// Its name says the address to those who do not see it. One stands on a page.
    var html: HTML {
        get throws {
            let symbol = try QRSymbol(address)
            let side = symbol.size + 2 * Self.edge
            return """
                <svg class="qr" role="img" aria-labelledby="qr-title" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
                <title id="qr-title">\(messages(ScreenMessage.code, ["address": address]))</title>\
                <rect width="\(side)" height="\(side)" fill="#fff"/><path fill="#000" d="\(path(symbol))"/></svg>

                """
        }
    }

    /// Every dark stretch as a rectangle one square high.
    private func path(_ symbol: QRSymbol) -> String {
        (0..<symbol.size).flatMap { row in
            symbol.stretches(inRow: row).map { stretch in
                "M\(stretch.lowerBound + Self.edge) \(row + Self.edge)h\(stretch.count)v1h-\(stretch.count)z"
            }
        }.joined()
    }
}
