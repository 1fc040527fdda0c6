/// Fills page after page: what belongs together stays together, and no line of a paragraph stands alone.
struct Pages {
    /// What a finished page is given to.
    private let finish: ([Strip]) -> Void
    private var page: [Strip] = []
    private(set) var count = 0

    init(finish: @escaping ([Strip]) -> Void) { self.finish = finish }

    /// Puts a strip below the last one, or on the next page together with what keeps to it.
    mutating func add(_ strip: Strip) {
        if strip.startsPage && !page.isEmpty { turn(keeping: 0) }
        if !page.isEmpty && Self.height(of: page + [strip]) > Sheet.textHeight {
            let kept = page.reversed().prefix { $0.keepsNext }.count
            // What fills a whole page by keeping together is cut where it must be.
            turn(keeping: kept == page.count ? 0 : kept)
        }
        page.append(strip)
    }

    /// Ends a group behind the last strip.
    mutating func close() {
        if !page.isEmpty { page[page.count - 1].closes += 1 }
    }

    mutating func end() {
        if !page.isEmpty { turn(keeping: 0) }
    }

    private mutating func turn(keeping kept: Int) {
        let next = Array(page.suffix(kept))
        finish(Array(page.dropLast(kept)))
        count += 1
        page = next
    }

    /// From the top of the first strip to the foot of the last.
    static func height(of page: [Strip]) -> Double {
        page.enumerated().reduce(0) { $0 + $1.element.height + ($1.offset == 0 ? 0 : $1.element.spaceBefore) }
    }
}
