@_spi(_Unicode) import Swift

extension String {
    /// The UTF-8 bytes after NFC. One keyboard sends "é" as one character, another as "e" and an accent; it is the same
    /// password, and its owner cannot see the difference. (The standard library has NFC but does not yet promise its name.)
    var composedBytes: [UInt8] {
        var scalars = UnicodeScalarView()
        scalars.append(contentsOf: _nfc)
        return Array(String(scalars).utf8)
    }
}
