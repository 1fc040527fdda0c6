import Glibc

/// The CGI variables of a request.
enum Environment {
    /// From C's `NAME=value` list. What is not UTF-8 is repaired, so a strange header shuts nobody out; `Request` refuses
    /// the repaired places of a path or a query.
    static func read(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String: String] {
        guard var entry = list else { return [:] }
        var result: [String: String] = [:]
        result.reserveCapacity(48)
        while let text = entry.pointee {
            if let equals = strchr(text, CInt(UInt8(ascii: "="))) {
                let name = UnsafeRawBufferPointer(start: text, count: equals - text)
                result[String(decoding: name, as: UTF8.self)] = String(cString: equals + 1)
            }
            entry += 1
        }
        return result
    }
}
