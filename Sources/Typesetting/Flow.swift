import Domain

/// Makes strips of a document's blocks, one after the other: what is on paper already is not kept.
struct Flow {
    let fonts: FontBook
    /// What each strip is given to.
    private(set) var pages: Pages
    /// The left edge of what is set now, from the margin.
    private var x = 0.0
    private var width: Double { Sheet.textWidth - x }
    /// Groups that begin with the next strip.
    private var opening: [SetTag] = []
    /// Added once to the space above the next text.
    private var gapToCome = 0.0
    /// Whether the names that stand for what is being set follow at once, or behind the greeting alone.
    private var isSigned = false
    /// The strips of the question that is being set.
    private var held: [Strip]?

    /// A question with its answer stays on one page where it is no higher than this.
    private static let unbroken = Sheet.textHeight / 3

    init(fonts: FontBook, pages: Pages) {
        self.fonts = fonts
        self.pages = pages
    }

    /// The whole document, to its last page.
    mutating func set(_ document: Document) {
        begin(.document)
        for (place, block) in document.blocks.enumerated() {
            isSigned = document.isSigned(after: place)
            set(block)
        }
        pages.close()
        pages.end()
    }

    private mutating func set(_ block: Block) {
        switch block {
        case .heading(let heading): set(heading)
        case .paragraph(let line, let tone):
            let text = SetText(line, .of(tone), x: x, width: width, fonts: fonts)
            add(text, before: tone == .lead || tone == .letter ? 8 : 5, keepsNext: isSigned)
        case .question(let question): set(question)
        case .list(let lines): set(list: lines)
        case .options(let options): set(options: options)
        case .blankLines(let count):
            for place in 0..<count { add(Strip(content: .rule(x: x), height: 21, spaceBefore: 2, keepsNext: place == 0 && count > 1)) }
        case .blankFields(let names): set(blankFields: names)
        case .table(let table): set(table)
        case .facts(let facts):
            for (place, fact) in facts.enumerated() {
                let text = SetText(fact.value, .plain, x: x + Self.factName + 8, width: width - Self.factName - 8, fonts: fonts)
                text.before = SetText([Words(fact.name)], .caption, x: x, width: Self.factName, fonts: fonts)
                add(text, before: place == 0 ? 12 : 3)
            }
        case .letterhead(let letterhead): set(letterhead)
        case .signatures(let signatures): set(signatures)
        }
    }

    private mutating func set(_ letterhead: Letterhead) {
        add(SetText([Words(letterhead.name)], .sender, x: x, width: width, fonts: fonts), before: 0, keepsNext: true)
        for line in letterhead.lines {
            add(SetText([Words(line)], .caption, x: x, width: width, fonts: fonts), before: 0, keepsNext: true)
        }
        add(Strip(content: .rule(x: x), height: 10))
        gapToCome = 30
    }

    /// One under the other, each with room to sign; never on a page without the greeting and a sentence before it, nor one without the other.
    private mutating func set(_ signatures: [Signature]) {
        for (place, signature) in signatures.enumerated() {
            let isLast = place == signatures.count - 1
            let name = SetText([Words(signature.name)], .question, x: x, width: width, fonts: fonts)
            add(name, before: 44, keepsNext: !isLast || !signature.office.isEmpty)
            if signature.office.isEmpty { continue }
            add(SetText([Words(signature.office)], .caption, x: x, width: width, fonts: fonts), before: 0, keepsNext: !isLast)
        }
    }

    private static let factName = 128.0

    private static func gap(above level: Int) -> Double {
        switch level {
        case 1: 22
        case 2: 26
        case 3: 20
        default: 14
        }
    }

    private mutating func set(_ heading: Heading) {
        let text = SetText(heading.words, .heading(heading.level), tag: .heading(heading.level), x: x, width: width, fonts: fonts)
        let gap = Self.gap(above: heading.level)
        if let caption = heading.caption {
            let above = SetText([Words(caption)], .caption, x: x, width: width, fonts: fonts)
            add(above, before: gap, keepsNext: true, startsPage: heading.startsPage)
        }
        let title = [heading.caption, heading.words.text].compactMap(\.self).joined(separator: ": ")
        add(
            text, before: heading.caption == nil ? gap : 0, keepsNext: true, startsPage: heading.startsPage && heading.caption == nil,
            outline: (title, heading.level))
    }

    private mutating func set(_ question: AskedQuestion) {
        let width = Sheet.textWidth - Sheet.indent - Sheet.aside
        let text = SetText(question.words, .question, x: Sheet.indent, width: width, fonts: fonts)
        text.before = SetText([Words(question.number)], .question, width: Sheet.indent, fonts: fonts)
        text.after = SetText(
            [Words(question.id)], .id, x: Sheet.textWidth - Sheet.aside, width: Sheet.aside, isRight: true, fonts: fonts)
        x = Sheet.indent
        held = []
        add(text, before: 13, keepsNext: true)
        for note in question.notes { add(SetText(note, .quiet, x: x, width: width, fonts: fonts), before: 2, keepsNext: true) }
        for block in question.answer { set(block) }
        x = 0
        release()
    }

    private mutating func release() {
        let strips = held ?? []
        held = nil
        let isWhole = Pages.height(of: strips) <= Self.unbroken
        for (place, strip) in strips.enumerated() {
            var strip = strip
            if isWhole && place < strips.count - 1 { strip.keepsNext = true }
            pages.add(strip)
        }
    }

    private mutating func set(list lines: [Line]) {
        begin(.list)
        for line in lines {
            begin(.item)
            let text = SetText(line, .answer, tag: .body, x: x + 11, width: width - 11, fonts: fonts)
            text.mark = .dot
            add(text, before: 3)
            close()
        }
        close()
    }

    private mutating func set(options: [BlankOption]) {
        begin(.list)
        for (place, option) in options.enumerated() {
            begin(.item)
            let words = option.words + (option.note.flatMap { $0.isEmpty ? nil : [Words(" – \($0)")] } ?? [])
            let text = SetText(words, .plain, tag: .body, x: x + 16, width: width - 16, fonts: fonts)
            text.mark = .box
            add(text, before: place == 0 ? 5 : 2.5, keepsNext: place == 0 || option.note != nil)
            if option.note != nil { add(Strip(content: .rule(x: x + 16), height: 17)) }
            close()
        }
        close()
    }

    private mutating func set(blankFields names: [String]) {
        for name in names {
            let text = SetText([Words(name)], .caption, x: x, width: Self.factName, fonts: fonts)
            add(text, before: 9, keepsNext: true)
            add(Strip(content: .rule(x: x + Self.factName + 8), height: 1))
        }
    }

    private mutating func set(_ table: Table) {
        let setTable = TableSetter(table: table, x: x, width: width, fonts: fonts)
        guard let rows = setTable.rows() else {
            for block in setTable.stacked { set(block) }
            return
        }
        begin(.table)
        for row in rows { add(row) }
        close()
    }

    private mutating func begin(_ tag: Tag) { opening.append(SetTag(tag: tag)) }

    /// The lines of a text: two stay together at its top and at its foot.
    private mutating func add(
        _ text: SetText, before space: Double, keepsNext: Bool = false, startsPage: Bool = false, outline: (String, Int)? = nil
    ) {
        let space = space + gapToCome
        gapToCome = 0
        for line in 0..<text.lineCount {
            let isLast = line == text.lineCount - 1
            var strip = Strip(content: .line(text, line), height: text.style.leading)
            strip.spaceBefore = line == 0 ? space : 0
            strip.keepsNext = isLast ? keepsNext : line == 0 || line == text.lineCount - 2 || keepsNext
            strip.startsPage = line == 0 && startsPage
            strip.outline = line == 0 ? outline.map { (title: $0.0, level: $0.1) } : nil
            add(strip)
        }
    }

    private mutating func add(_ strip: Strip) {
        var strip = strip
        strip.opens = opening
        opening = []
        if held == nil { pages.add(strip) } else { held?.append(strip) }
    }

    /// Ends a group behind the last strip.
    private mutating func close() {
        if let last = held?.indices.last { held?[last].closes += 1 } else { pages.close() }
    }
}

extension Document {
    /// Whether the block at a place is one of the two paragraphs above the signatures.
    fileprivate func isSigned(after place: Int) -> Bool {
        let next = blocks.dropFirst(place + 1).prefix(2)
        if next.first?.isSignatures == true { return true }
        return next.first?.isParagraph == true && next.last?.isSignatures == true
    }
}

extension Block {
    fileprivate var isSignatures: Bool {
        if case .signatures = self { true } else { false }
    }

    fileprivate var isParagraph: Bool {
        if case .paragraph = self { true } else { false }
    }
}
