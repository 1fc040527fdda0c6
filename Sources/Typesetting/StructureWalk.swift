/// Goes through the tags of a file in the order of the text, beside the list of those that were set.
struct StructureWalk {
    let pdf: PDFFile
    let tags: [SetTag]
    private(set) var artifacts = 0
    private var place = 0

    init(pdf: PDFFile, tags: [SetTag]) {
        self.pdf = pdf
        self.tags = tags
    }

    /// Writes what each tag says of itself. Throws where the file has other tags than were set.
    mutating func run() throws(TypesettingProblem) {
        try walk(pdf.root["/StructTreeRoot"])
        guard place == tags.count else { throw .structure("\(tags.count) tags set, \(place) found") }
    }

    private mutating func walk(_ parent: PDFObject) throws(TypesettingProblem) {
        let children = parent["/K"]
        guard children.isArray else {
            if children.isDictionary { _ = try visit(children) }
            return
        }
        var next = 0
        while next < children.count {
            let child = children[next]
            if child.isDictionary, try !visit(child) { children.remove(next) } else { next += 1 }
        }
    }

    /// False for what is no part of the text.
    private mutating func visit(_ element: PDFObject) throws(TypesettingProblem) -> Bool {
        // A place on a page is not an element.
        guard element["/S"].isName else { return true }
        guard place < tags.count, element["/S"].name == "/\(tags[place].tag.rawValue)" else {
            throw .structure("\(element["/S"].name) is tag \(place) of \(tags.count)")
        }
        let tag = tags[place]
        place += 1
        if tag.tag == .artifact {
            artifacts += 1
            return false
        }
        if let language = tag.language { element.set("/Lang", pdf.text(language)) }
        if let scope = tag.scope { element.set("/A", pdf.object("<< /O /Table /Scope /\(scope.rawValue) >>")) }
        try walk(element)
        return true
    }
}
