import HTTP
import Testing

@Suite struct MultipartTests {
    @Test(
        arguments: [
            ("--b--", [:]),
            ("--b--\n", [:]),
            ("preamble\n--b\nContent-Disposition: form-data; name=\"a\"\n\n1\n--b--\nepilogue\n--b\n", ["a": "1"]),
            ("\n--b\ncontent-disposition:form-data;name=a\n\n1\n--b--", ["a": "1"]),
            ("--b  \t\nContent-Disposition: form-data; name=a;\n\n1\n--b--", ["a": "1"]),
            ("--b\nContent-Disposition: form-data; name=a\n\n\n--b--", ["a": ""]),
            ("--b\nContent-Disposition: form-data; name=a\n\n--b--", ["a": ""]),
            ("--b\nContent-Disposition: form-data; name=a\n\n\n\n\n--b--", ["a": "\n\n"]),
            ("--b\nContent-Disposition: form-data; name=a\n\nx\n--bb\n--b-x\ny--b--\n--b--", ["a": "x\n--bb\n--b-x\ny--b--"]),
            (
                "--b\nX-Other: 1\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"ü\"\n\nä\n--b--",
                ["ü": "ä"]
            ),
            ("--b\nContent-Disposition: form-data; name=\"a;b\\\"c\\\\d\\e%22%0d%0A%41\"\n\n1\n--b--", ["a;b\"c\\d\\e\"\n%41": "1"]),
            ("--b\nContent-Disposition: form-data; name=\"a\0\"\n\n1\0\n--b--", ["a": "1"]),
            ("--b\nContent-Transfer-Encoding: 8bit\nContent-Disposition: form-data; name=a\n\n1\n--b--", ["a": "1"]),
            (
                "--b\nContent-Disposition: form-data; name=a\n\n1\n--b\nContent-Disposition: form-data; name=a\n\n2\n--b--",
                ["a": "1", "a": "2"]
            ),
        ] as [(String, Fields)])
    func parsesFields(body: String, fields: Fields) throws {
        #expect(try multipart(body) == Form(fields: fields))
    }

    @Test(arguments: [
        ("filename=\"a.pdf\"", "a.pdf"), ("filename=a.pdf", "a.pdf"), ("filename=\"ü;ß.pdf\"", "ü;ß.pdf"),
        ("filename=\"C:\\Documents\\a.pdf\"", "a.pdf"), ("filename=\"../../etc/passwd\"", "passwd"), ("filename=\"\"", ""),
        ("filename=\"a%22b%0D%0A.pdf\"", "a\"b.pdf"), ("filename=\"a\u{7}\u{7F}b\"", "ab"), ("filename=\"a\0.pdf\"", "a.pdf"),
        ("filename=\"x\"; filename*=UTF-8''na%C3%AFve%20a.pdf", "naïve a.pdf"), ("filename*=utf-8'fr'a", "a"),
    ])
    func namesFiles(parameter: String, filename: String) throws {
        let form = try multipart(
            "--b\nContent-Disposition: form-data; name=f; \(parameter)\nContent-Type: Application/PDF; x=y\n\n%PDF\n--b--")
        #expect(
            form == Form(files: [UploadedFile(field: "f", filename: filename, contentType: "application/pdf", bytes: Array("%PDF".utf8))]))
        #expect(form.file("f") == form.files[0])
        #expect(form.file("g") == nil)
    }

    @Test func keepsAFilesBytes() throws {
        let content = (0...255).map(UInt8.init) + Array("\r\n--\r\n-\r\r\n\n".utf8)
        let head = Array("--b\r\nContent-Disposition: form-data; name=f; filename=x\r\n\r\n".utf8)
        let form = try post(head + content + Array("\r\n--b--".utf8), "multipart/form-data; boundary=b")
        #expect(form.files == [UploadedFile(field: "f", filename: "x", contentType: "application/octet-stream", bytes: content)])
    }

    @Test func leavesOutAFileFieldInWhichNothingWasChosen() throws {
        let head = "--b\nContent-Disposition: form-data; name=f; filename=\"\"\nContent-Type: application/octet-stream\n\n"
        #expect(try multipart(head + "\n--b--") == Form())
        #expect(try multipart(head + "x\n--b--").files.map(\.bytes) == [[UInt8(ascii: "x")]])
    }

    @Test func anEmptyFileWithANameIsAFile() throws {
        let form = try multipart("--b\nContent-Disposition: form-data; name=f; filename=a.pdf\n\n\n--b--")
        #expect(form.files == [UploadedFile(field: "f", filename: "a.pdf", contentType: "application/octet-stream", bytes: [])])
    }

    @Test(arguments: [
        "boundary=\"a b'()+_,-./:=?c\"", "charset=utf-8; BOUNDARY=a", "boundary=\(String(repeating: "x", count: 70))",
    ])
    func takesEveryBoundaryOfRFC2046(parameter: String) throws {
        let boundary = parameter.split(separator: "=", maxSplits: parameter.hasPrefix("charset") ? 2 : 1).last ?? ""
        let plain = boundary.filter { $0 != "\"" }
        let body = "--\(plain)\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--\(plain)--\r\n"
        #expect(try post(Array(body.utf8), "Multipart/Form-Data; \(parameter)").fields == ["a": "1"])
    }
}
