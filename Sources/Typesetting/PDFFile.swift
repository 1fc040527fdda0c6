import CQPDF
import Glibc

/// A PDF file opened with qpdf, whose objects can be looked at and changed.
final class PDFFile {
    let handle: qpdf_data
    /// qpdf reads from here whenever it needs an object.
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ content: [UInt8]) throws(TypesettingProblem) {
        bytes = .allocate(capacity: content.count)
        _ = bytes.initialize(from: content)
        handle = qpdf_init()
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, 1)
        let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        try check(qpdf_read_memory(handle, "document", start, UInt64(bytes.count), nil))
    }

    deinit {
        var handle: qpdf_data? = handle
        qpdf_cleanup(&handle)
        bytes.deallocate()
    }

    var root: PDFObject { PDFObject(file: self, qpdf_get_root(handle)) }
    var pageCount: Int { Int(qpdf_get_num_pages(handle)) }

    func page(_ number: Int) -> PDFObject { PDFObject(file: self, qpdf_get_page_n(handle, number)) }
    /// An object written as in a PDF file.
    func object(_ text: String) -> PDFObject { PDFObject(file: self, qpdf_oh_parse(handle, text)) }
    func text(_ text: String) -> PDFObject { PDFObject(file: self, qpdf_oh_new_unicode_string(handle, text)) }

    /// A stream with what its dictionary says besides its length.
    func stream(_ bytes: [UInt8], _ entries: [(key: String, value: String)] = []) -> PDFObject {
        let stream = PDFObject(file: self, qpdf_oh_new_stream(handle))
        let null = object("null")
        bytes.withUnsafeBufferPointer {
            qpdf_oh_replace_stream_data(handle, stream.handle, $0.baseAddress, $0.count, null.handle, null.handle)
        }
        let dictionary = PDFObject(file: self, qpdf_oh_get_dict(handle, stream.handle))
        for entry in entries { dictionary.set(entry.key, object(entry.value)) }
        return stream
    }

    /// What draws the page, unpacked.
    func content(of page: PDFObject) throws(TypesettingProblem) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        try check(qpdf_oh_get_page_content_data(handle, page.handle, &buffer, &length))
        defer { free(buffer) }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// The whole file, packed. Equal objects give equal bytes.
    func written() throws(TypesettingProblem) -> [UInt8] {
        try check(qpdf_init_write_memory(handle))
        qpdf_set_minimum_pdf_version(handle, "1.7")
        qpdf_set_deterministic_ID(handle, 1)
        qpdf_set_object_stream_mode(handle, qpdf_o_generate)
        qpdf_set_compress_streams(handle, 1)
        try check(qpdf_write(handle))
        return Array(UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle)))
    }

    private func check(_ code: QPDF_ERROR_CODE) throws(TypesettingProblem) {
        guard code & QPDF_ERRORS == 0, qpdf_has_error(handle) == 0 else {
            throw .structure(String(cString: qpdf_get_error_full_text(handle, qpdf_get_error(handle))))
        }
    }
}

/// One object of a file. It lets go of its place in qpdf's table when nobody holds it any more.
final class PDFObject {
    let handle: qpdf_oh
    let file: PDFFile

    init(file: PDFFile, _ handle: qpdf_oh) {
        self.file = file
        self.handle = handle
    }

    deinit { qpdf_oh_release(file.handle, handle) }

    /// The value under a key, such as "/Lang"; null where there is none.
    subscript(key: String) -> PDFObject { PDFObject(file: file, qpdf_oh_get_key(file.handle, handle, key)) }
    subscript(place: Int) -> PDFObject { PDFObject(file: file, qpdf_oh_get_array_item(file.handle, handle, Int32(place))) }

    var isArray: Bool { qpdf_oh_is_array(file.handle, handle) != 0 }
    var isDictionary: Bool { qpdf_oh_is_dictionary(file.handle, handle) != 0 }
    var isName: Bool { qpdf_oh_is_name(file.handle, handle) != 0 }
    var count: Int { Int(qpdf_oh_get_array_n_items(file.handle, handle)) }
    var name: String { String(cString: qpdf_oh_get_name(file.handle, handle)) }
    var number: Int { Int(qpdf_oh_get_int_value(file.handle, handle)) }

    func set(_ key: String, _ value: PDFObject) { qpdf_oh_replace_key(file.handle, handle, key, value.handle) }
    func set(_ place: Int, _ value: PDFObject) { qpdf_oh_set_array_item(file.handle, handle, Int32(place), value.handle) }
    func remove(_ place: Int) { qpdf_oh_erase_item(file.handle, handle, Int32(place)) }
}
