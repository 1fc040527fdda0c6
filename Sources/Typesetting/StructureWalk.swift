/// Goes through the tags of a file in the order of the text, beside the list of those that were set.
struct StructureWalk {
    let pdf: PDFFile
    let tags: [SetTag]

    /// Whether the file has the tags that were set, in that order, and no others.
    var fits: Bool {
        var place = 0
        let isSame = elements(below: pdf.root["/StructTreeRoot"]).allSatisfy { fits($0, &place) }
        return isSame && place == tags.count
    }

    private func fits(_ element: PDFObject, _ place: inout Int) -> Bool {
        guard place < tags.count, element["/S"].name == "/\(tags[place].tag.rawValue)" else { return false }
        place += 1
        return elements(below: element).allSatisfy { fits($0, &place) }
    }

    /// Writes what each tag says of itself, and takes out what is no part of the text. Returns how many of those there were.
    func run() -> Int {
        var place = 0
        return walk(pdf.root["/StructTreeRoot"], &place)
    }

    private func walk(_ parent: PDFObject, _ place: inout Int) -> Int {
        var artifacts = 0
        for element in elements(below: parent) {
            let tag = tags[place]
            place += 1
            if tag.tag == .artifact { artifacts += 1 }
            if let language = tag.language { element.set("/Lang", pdf.text(language)) }
            if let scope = tag.scope { element.set("/A", pdf.object("<< /O /Table /Scope /\(scope.rawValue) >>")) }
            artifacts += walk(element, &place)
        }
        let children = parent["/K"]
        for place in (0..<(children.isArray ? children.count : 0)).reversed() where isArtifact(children[place]) { children.remove(place) }
        return artifacts
    }

    private func isArtifact(_ child: PDFObject) -> Bool { child.isDictionary && child["/S"].name == "/\(Tag.artifact.rawValue)" }

    /// The tags right below this one. A child that is no tag is a place on a page.
    private func elements(below parent: PDFObject) -> [PDFObject] {
        let children = parent["/K"]
        let all = children.isArray ? (0..<children.count).map { children[$0] } : [children]
        return all.filter { $0.isDictionary && $0["/S"].isName }
    }
}
