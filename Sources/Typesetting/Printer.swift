import Domain

/// Draws finished pages, with what stands above and under each, and tags every piece.
final class Printer {
    let pen: Pen
    private let document: Document
    private let fonts: FontBook
    private let pages: Int
    private var page = 0
    private var outline: [Int32] = []

    init(_ document: Document, pen: Pen, pages: Int, fonts: FontBook) {
        self.document = document
        self.pen = pen
        self.pages = pages
        self.fonts = fonts
    }

    func draw(_ strips: [Strip]) {
        page += 1
        var y = Sheet.top
        var place = 0
        while place < strips.count {
            var end = place + 1
            while end < strips.count, strips[end].continues(strips[end - 1]) { end += 1 }
            if place > 0 { y += strips[place].spaceBefore }
            for tag in strips[place].opens { pen.begin(tag.tag, language: tag.language, scope: tag.scope) }
            draw(strips[place..<end], y: y)
            if place == 0 { edges() }
            for _ in 0..<strips[place..<end].reduce(0, { $0 + $1.closes }) { pen.end() }
            y += strips[place..<end].reduce(0) { $0 + $1.height }
            place = end
        }
        pen.endPage()
    }

    /// What stands above and under the page. It comes after the first piece, since a group that has begun holds something on its own page.
    private func edges() {
        let edges = document.edges
        let half = Sheet.textWidth / 2
        artifact {
            edge(edges.title, .edge, y: Sheet.headLine, width: half)
            edge(edges.mark, .edgeMark, y: Sheet.headLine, x: half, width: half, isRight: true)
            pen.rule(from: Sheet.left, to: Sheet.right, y: Sheet.headLine + 14)
            edge(edges.date, .edge, y: Sheet.footLine - 11, width: half)
            edge(edges.place(page, of: pages), .edge, y: Sheet.footLine - 11, x: half, width: half, isRight: true)
        }
    }

    private func edge(_ words: String, _ style: Style, y: Double, x: Double = 0, width: Double, isRight: Bool = false) {
        SetText([Words(words)], style, x: x, width: width, isRight: isRight, fonts: fonts).draw(line: 0, y: y, with: pen)
    }

    private func draw(_ slice: ArraySlice<Strip>, y: Double) {
        guard let strip = slice.first else { return }
        switch strip.content {
        case .line(let text, let line):
            if let entry = strip.outline { addOutline(entry.title, entry.level, y: y) }
            draw(text, lines: line..<line + slice.count, y: y)
        case .row(let cells):
            pen.begin(.row)
            for cell in cells { draw(cell, y: y + 3) }
            pen.end()
            artifact { pen.rule(from: left(cells), to: Sheet.right, y: y + strip.height, grey: 0.75) }
        case .rule(let x):
            artifact { pen.rule(from: Sheet.left + x, to: Sheet.right, y: y + strip.height - 2) }
        }
    }

    /// The lines of a text that stand on this page. A paragraph that is cut has one part a page.
    private func draw(_ text: SetText, lines: Range<Int>, y: Double) {
        let isFirst = lines.lowerBound == 0, isLast = lines.upperBound == text.lineCount
        let isGroup = text.isMixed || text.before != nil || text.after != nil || !(isFirst && isLast)
        if isFirst { pen.begin(text.tag, language: text.language) }
        if isFirst, let before = text.before { span(before, y: y + text.style.baseline - before.style.baseline) }
        if isFirst, let mark = text.mark, !isGroup { draw(mark, text, y: y) }
        if isGroup && !text.isMixed { pen.begin(.span) }
        if isFirst, let mark = text.mark, isGroup, !text.isMixed { draw(mark, text, y: y) }
        for line in lines { text.draw(line: line, y: y + Double(line - lines.lowerBound) * text.style.leading, with: pen) }
        if isGroup && !text.isMixed { pen.end() }
        if isFirst, let mark = text.mark, text.isMixed { artifact { draw(mark, text, y: y) } }
        if isFirst, let after = text.after { span(after, y: y + text.style.baseline - after.style.baseline) }
        if isLast { pen.end() }
    }

    private func span(_ text: SetText, y: Double) {
        pen.begin(.span, language: text.language)
        for line in 0..<text.lineCount { text.draw(line: line, y: y + Double(line) * text.style.leading, with: pen) }
        pen.end()
    }

    private func draw(_ mark: SetText.Mark, _ text: SetText, y: Double) {
        let x = Sheet.left + text.x
        switch mark {
        case .dot: pen.dot(x: x - 7.5, y: y + text.style.leading / 2 + 0.6, radius: 1.5)
        case .box: pen.box(x: x - 15, y: y + text.style.baseline - 7.2, side: 7.6)
        }
    }

    private func draw(_ cell: Strip.Cell, y: Double) {
        pen.begin(cell.text.tag, language: cell.text.language, scope: cell.scope)
        if cell.text.mark != nil { pen.box(x: Sheet.left + cell.text.x, y: y + cell.text.style.baseline - 7.2, side: 7.6) }
        for line in 0..<cell.text.lineCount { cell.text.draw(line: line, y: y + Double(line) * cell.text.style.leading, with: pen) }
        pen.end()
    }

    private func left(_ cells: [Strip.Cell]) -> Double { Sheet.left + (cells.first?.text.x ?? 0) }

    private func artifact(_ draw: () -> Void) {
        pen.begin(.artifact)
        draw()
        pen.end()
    }

    private func addOutline(_ title: String, _ level: Int, y: Double) {
        outline = Array(outline.prefix(level - 1))
        outline.append(pen.addOutline(title, parent: outline.last ?? Pen.noParent, page: page, y: y))
    }
}
