/// An hour as people type it: `14:30`, `14.30`, `14h30`, `14 Uhr 30`, `14 h`, `1430`, `2:30 pm`. An hour alone is a full one.
package struct TypedTime: Hashable, Sendable {
    package var hour: Int
    package var minute: Int

    /// Nil for anything else, 24:00 included: which day that would be is not clear to everybody.
    package init?(_ typed: String) {
        var text = typed.lowercased().filter { !$0.isWhitespace }
        var shift: Int?
        for (ending, hours) in [("a.m.", 0), ("am", 0), ("p.m.", 12), ("pm", 12)] where text.hasSuffix(ending) {
            shift = hours
            text = String(text.dropLast(ending.count))
            break
        }
        guard let (hour, minute) = Self.numbers(text), (0...59).contains(minute) else { return nil }
        if let shift {
            guard (1...12).contains(hour) else { return nil }
            self.hour = hour % 12 + shift
        } else {
            guard (0...23).contains(hour) else { return nil }
            self.hour = hour
        }
        self.minute = minute
    }

    /// As it is shown: `14:30`.
    package var text: String { "\(hour):\(minute < 10 ? "0" : "")\(minute)" }

    private static func numbers(_ text: String) -> (Int, Int)? {
        var digits = text
        for word in ["uhr", "heures", "heure"] { digits = digits.replacing(word, with: "h") }
        // "14:30 Uhr" and "14h30 h" say it twice.
        if digits.contains(where: { $0 == ":" || $0 == "." }) && digits.hasSuffix("h") { digits.removeLast() }
        let parts = digits.split(whereSeparator: { ":.h".contains($0) })
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || ":.h".contains($0)) }), digits.filter({ ":.h".contains($0) }).count <= 1,
            digits.first?.isNumber == true
        else { return nil }
        if parts.count == 1 {
            let only = String(parts[0])
            if only.count <= 2 { return Int(only).map { ($0, 0) } }
            guard (3...4).contains(only.count), only.count == digits.count, let hour = Int(only.dropLast(2)),
                let minute = Int(only.suffix(2))
            else { return nil }
            return (hour, minute)
        }
        guard parts[0].count <= 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
        return (hour, minute)
    }
}
