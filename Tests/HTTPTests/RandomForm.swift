import HTTP

/// Forms as nobody would type them, and their encodings as a browser would send them.
struct RandomForm {
    static let boundary = "----WebKitFormBoundary7MA4"
    static let multipartType = "multipart/form-data; boundary=\(boundary)"
    static let urlEncodedType = "application/x-www-form-urlencoded"

    /// Pieces with a meaning to some parser.
    private static let pieces = [
        "a", "prof.q1", "ü", "🙂", "e\u{301}", "\n", "\n\n", " ", "\t", "+", "%", "%41", "&", "=", ";", "\"", "\\", "'", "/", "--", "-",
        "--\(boundary)", "\n--\(boundary)", "\n--\(boundary)-", "\u{FEFF}", "\u{2028}", "<script>", "Content-Disposition: form-data",
    ]

    static func fields(using random: inout SeededGenerator) -> Fields {
        var fields = Fields()
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            fields.append(text(upTo: 3, using: &random), text(upTo: 12, using: &random))
        }
        return fields
    }

    /// With files beside the fields. Without the lines that no browser would choose the boundary for.
    static func form(using random: inout SeededGenerator) -> Form {
        var fields = Fields()
        for field in Self.fields(using: &random) where !field.value.contains("--\(boundary)") { fields.append(field.name, field.value) }
        let files = (0..<Int.random(in: 0...2, using: &random)).map { number in
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            let name = text(upTo: 3, using: &random).filter { !"/\\\n\t".contains($0) }
            return UploadedFile(field: "file\(number)", filename: "f" + name, contentType: "image/png", bytes: bytes)
        }
        return Form(fields: fields, files: files)
    }

    static func urlEncoded(_ fields: Fields) -> [UInt8] {
        Array(PercentEncoding.query(fields).utf8)
    }

    static func multipart(_ form: Form) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in form.fields {
            let value = field.value.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
            bytes += part("name=\"\(quoted(field.name))\"\r\n", Array(value.utf8))
        }
        for file in form.files {
            let parameters = "name=\"\(quoted(file.field))\"; filename=\"\(quoted(file.filename))\""
            bytes += part("\(parameters)\r\nContent-Type: \(file.contentType)\r\n", file.bytes)
        }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    private static func part(_ parameters: String, _ content: [UInt8]) -> [UInt8] {
        Array("--\(boundary)\r\nContent-Disposition: form-data; \(parameters)\r\n".utf8) + content + Array("\r\n".utf8)
    }

    /// As browsers do, and with the one escape more that keeps two backslashes two.
    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "%22"
            case "\n": "%0A"
            case "\\": "\\\\"
            default: String(scalar)
            }
        }.joined()
    }

    private static func text(upTo count: Int, using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}
