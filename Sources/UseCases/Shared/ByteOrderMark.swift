extension String {
    /// Without the byte order mark that editors and spreadsheets on Windows write: it is no part of the first word.
    var withoutByteOrderMark: String { unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self }
}
