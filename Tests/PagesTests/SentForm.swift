import TestSupport

/// One form of a page, as a browser would send it.
struct SentForm {
    private let reading: PageReading

    /// Nil when the page has no form that goes there.
    init?(in markup: String, action: String) {
        let escaped = action.replacing("&", with: "&amp;")
        guard let start = markup.range(of: "<form method=\"post\" action=\"\(escaped)\""),
            let end = markup[start.upperBound...].range(of: "</form>")
        else { return nil }
        reading = PageReading(markup: String(markup[start.lowerBound..<end.lowerBound]))
    }

    /// The fields with what stands in them, after `changes` were typed; a name may come several times. Buttons are not pressed.
    func fields(_ changes: [String: String] = [:]) -> [(String, String)] { fields(changes.mapValues { [$0] }) }

    /// The same where a name may be typed several times, or not at all.
    func fields(_ changes: [String: [String]]) -> [(String, String)] {
        var fields: [(String, String)] = []
        for tag in reading.tags("<input") {
            guard let name = reading.attribute("name", in: tag), changes[name] == nil, reading.attribute("type", in: tag) != "file" else {
                continue
            }
            let isTicked = !["radio", "checkbox"].contains(reading.attribute("type", in: tag)) || tag.contains(" checked")
            if isTicked { fields.append((name, reading.attribute("value", in: tag) ?? "")) }
        }
        for name in (reading.tags("<textarea") + reading.tags("<select")).compactMap({ reading.attribute("name", in: $0) })
        where changes[name] == nil {
            fields.append((name, reading.chosen(name) ?? reading.value(of: name) ?? ""))
        }
        return fields + changes.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
    }
}
