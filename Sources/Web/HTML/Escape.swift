/// Escaping for text and for attribute values in double quotes.
enum Escape {
    static func append(_ plain: String, to text: inout String) {
        var plain = plain
        let clean = plain.withUTF8 { bytes in !bytes.contains { isSpecial($0) } }
        if clean {
            text += plain
            return
        }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(plain.utf8.count + 32)
        for byte in plain.utf8 {
            switch byte {
            case 0x26: escaped += Array("&amp;".utf8)
            case 0x3C: escaped += Array("&lt;".utf8)
            case 0x3E: escaped += Array("&gt;".utf8)
            case 0x22: escaped += Array("&quot;".utf8)
            case 0x27: escaped += Array("&#39;".utf8)
            default: escaped.append(byte)
            }
        }
        text += String(decoding: escaped, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27 }
}
