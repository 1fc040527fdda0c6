import HTTP
import Testing

@Suite struct MultipartRefusalTests {
    @Test(arguments: [
        "", "; boundary=\"\"", "; boundary=\"a \"", "; boundary=\"ä\"", "; boundary=\"a;\"",
        "; boundary=\(String(repeating: "x", count: 71))",
    ])
    func boundaries(parameter: String) {
        #expect(throws: BadRequest.malformedMultipart) { try post(Array("--a--".utf8), "multipart/form-data\(parameter)") }
    }

    @Test(arguments: [
        ("x", BadRequest.malformedMultipart), ("--b", .malformedMultipart), ("--b-", .malformedMultipart), ("--bb--", .malformedMultipart),
        ("--b\n", .malformedMultipart), ("--b\n\n1\n--b--", .malformedMultipart), ("x--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a\n", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a\n\n1", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a\n\n1\n--b", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a\n--b--", .malformedMultipart),
        ("--b\nContent-Type: text/plain\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: attachment; name=a\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: ; name=a\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a; name=b\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=\"a\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=\"a\" b\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; n me=a\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a\nContent-Disposition: form-data; name=a\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition form-data\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data;\n name=a\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a\nContent-Transfer-Encoding: base64\n\nMQ==\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a; filename*=x\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a; filename*=iso-8859-1''%FC\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a; filename*=UTF-8''%F\n\n1\n--b--", .malformedMultipart),
        ("--b\nContent-Disposition: form-data; name=a; filename*=UTF-8''%FC\n\n1\n--b--", .invalidUTF8),
        ("--b\nX: \(String(repeating: "x", count: 4096))\nContent-Disposition: form-data; name=a\n\n1\n--b--", .malformedMultipart),
    ])
    func bodies(body: String, reason: BadRequest) {
        #expect(throws: reason) { try multipart(body) }
    }

    @Test(arguments: ["name=\"\u{1}\"", "name=a; filename=\"\u{1}\"", "name=a"])
    func bytesThatAreNotUTF8(parameters: String) {
        let head = "--b\r\nContent-Disposition: form-data; \(parameters)\r\n\r\n"
        let content = parameters == "name=a" ? [0xFF] : Array("1".utf8)
        let bytes = head.utf8.map { $0 == 1 ? 0xFF : $0 } + content + Array("\r\n--b--".utf8)
        #expect(throws: BadRequest.invalidUTF8) { try post(bytes, "multipart/form-data; boundary=b") }
    }

    @Test func whatIsOverTheLimits() throws {
        var limits = Limits()
        (limits.fields, limits.nameBytes, limits.fieldBytes, limits.fileBytes, limits.multipartBytes) = (2, 2, 3, 4, 400)
        func part(_ parameters: String, _ content: String) -> String {
            "--b\nContent-Disposition: form-data; \(parameters)\n\n\(content)\n"
        }
        let full = part("name=aa", "123") + part("name=f; filename=x", "1234") + "--b--"
        let file = UploadedFile(field: "f", filename: "x", contentType: "application/octet-stream", bytes: Array("1234".utf8))
        #expect(try multipart(full, limits: limits) == Form(fields: ["aa": "123"], files: [file]))
        for (body, reason) in [
            (part("name=a", "") + part("name=f; filename=\"\"", "") + part("name=c", ""), BadRequest.tooManyFields),
            (part("name=aaa", ""), .nameTooLong), (part("name=a", "1234"), .fieldTooLarge),
            (part("name=f; filename=x", "12345"), .fileTooLarge), (String(repeating: "x", count: 401), .bodyTooLarge),
        ] {
            #expect(throws: reason, "\(body)") { try multipart(body + "--b--", limits: limits) }
        }
    }
}
