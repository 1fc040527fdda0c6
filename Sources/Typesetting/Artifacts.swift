/// What belongs to the paper: running heads, rules, boxes. Drawn as a tag of its own, it becomes PDF's "artifact", which no reader reads out.
enum Artifacts {
    /// Rewrites every page. Returns how many artifacts there were.
    static func mark(in pdf: PDFFile) throws -> Int {
        let parents = parentArrays(pdf)
        var count = 0
        for number in 0..<pdf.pageCount {
            let page = pdf.page(number)
            let (content, ids) = rewritten(try pdf.content(of: page))
            let own = parents[page["/StructParents"].number]
            for id in ids { own?.set(id, pdf.object("null")) }
            page.set("/Contents", pdf.stream(content))
            count += ids.count
        }
        return count
    }

    /// The arrays that lead from a page's marks to their tags.
    private static func parentArrays(_ pdf: PDFFile) -> [Int: PDFObject] {
        let numbers = pdf.root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        var arrays: [Int: PDFObject] = [:]
        for place in stride(from: 0, to: numbers.count - 1, by: 2) { arrays[numbers[place].number] = numbers[place + 1] }
        return arrays
    }

    /// The page with its artifacts named so, and the marks they had.
    static func rewritten(_ content: [UInt8]) -> (content: [UInt8], ids: [Int]) {
        let start = Array("/\(Tag.artifact.rawValue) ".utf8), end = Array("BDC".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(content.count)
        var ids: [Int] = []
        var place = 0
        while place < content.count {
            guard content[place] == start[0], content[place...].starts(with: start) else {
                out.append(content[place])
                place += 1
                continue
            }
            var id = 0
            while place < content.count, !content[place...].starts(with: end) {
                if (0x30...0x39).contains(content[place]) { id = id * 10 + Int(content[place] - 0x30) }
                place += 1
            }
            place += end.count
            ids.append(id)
            out += Array("/Artifact BMC".utf8)
        }
        return (out, ids)
    }
}
