import CQPDF

@testable import Typesetting

extension PDFObject {
    /// As it is written in a file.
    var source: String { String(cString: qpdf_oh_unparse(file.handle, handle)) }
    var text: String { String(cString: qpdf_oh_get_utf8_value(file.handle, handle)) }
}

extension PDFFile {
    func data(of stream: PDFObject) throws -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        _ = qpdf_oh_get_stream_data(handle, stream.handle, qpdf_dl_all, nil, &buffer, &length)
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }
}

/// Every tag of a file as the way to it from the root, with its language and, for a table's head, its scope.
struct Structure {
    private(set) var lines: [String] = []

    init(of file: PDFFile) { walk(file.root["/StructTreeRoot"], path: "") }

    private mutating func walk(_ parent: PDFObject, path: String) {
        let children = parent["/K"]
        for place in 0..<(children.isArray ? children.count : 1) {
            let child = children.isArray ? children[place] : children
            guard child.isDictionary, child["/S"].isName else { continue }
            let own = (path.isEmpty ? "" : path + " ") + child["/S"].name.dropFirst()
            let scope = child["/A"].isDictionary ? " " + child["/A"]["/Scope"].name.dropFirst() : ""
            let language = child["/Lang"].source == "null" ? "" : " [\(child["/Lang"].text)]"
            lines.append(own + scope + language)
            walk(child, path: own)
        }
    }
}
