import Domain

/// What Cairo cannot write: language, title bar, description, what belongs to the paper only, and what each head of a table names.
struct Finishing {
    let file: [UInt8]
    let document: Document
    let tags: [SetTag]

    func finished() throws -> [UInt8] {
        let pdf = try PDFFile(file)
        try describe(pdf)
        let walk = StructureWalk(pdf: pdf, tags: tags)
        // A version of Cairo that writes its tags in another order is left alone: they are right, only less is said with them.
        if walk.fits {
            let artifacts = try Artifacts.mark(in: pdf)
            guard walk.run() == artifacts else { throw TypesettingProblem.structure("not every artifact is tagged") }
        }
        return try pdf.written()
    }

    private func describe(_ pdf: PDFFile) throws {
        let root = pdf.root
        root.set("/Lang", pdf.text(document.language))
        root.set("/ViewerPreferences", pdf.object("<< /DisplayDocTitle true >>"))
        root.set("/MarkInfo", pdf.object("<< /Marked true >>"))
        let metadata = pdf.stream(Array(description.utf8), [("/Type", "/Metadata"), ("/Subtype", "/XML")])
        root.set("/Metadata", metadata)
        for number in 0..<pdf.pageCount { pdf.page(number).set("/Tabs", pdf.object("/S")) }
    }

    /// The description as XMP. It does not claim PDF/UA: no full check of that standard has been made.
    private var description: String {
        let title = Self.escaped(document.title), author = Self.escaped(document.author)
        let language = Self.escaped(document.language), time = FileTime.text(document.madeAt)
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title)</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>\(author)</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>\(time)</xmp:CreateDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
