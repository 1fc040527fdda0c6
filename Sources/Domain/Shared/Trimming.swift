// Everything that is cut from the ends of a text is cut here, over Unicode scalars. Walking backwards over characters is not an option: where a flag
// begins can only be told by counting the regional indicators before it, so the work would grow with the square of a text of flags.

extension Substring {
    /// Without the scalars at the end for which `isDropped` holds.
    package func dropLast(while isDropped: (Unicode.Scalar) -> Bool) -> Substring {
        let scalars = unicodeScalars
        var end = scalars.endIndex
        while end > scalars.startIndex {
            let before = scalars.index(before: end)
            guard isDropped(scalars[before]) else { break }
            end = before
        }
        return self[..<end]
    }

    /// Without white space around.
    package var trimmingSpaces: String {
        let text = dropLast { $0.properties.isWhitespace }
        return String(text.unicodeScalars.drop { $0.properties.isWhitespace })
    }
}

extension String {
    /// Whether the text ends with these bytes. `hasSuffix` may walk backwards over characters.
    package func ends(with end: String) -> Bool { utf8.suffix(end.utf8.count).elementsEqual(end.utf8) }

    /// Without the scalars at the end for which `isDropped` holds.
    package func dropLast(while isDropped: (Unicode.Scalar) -> Bool) -> Substring { self[...].dropLast(while: isDropped) }

    /// Without white space around.
    package var trimmingSpaces: String { self[...].trimmingSpaces }
}
