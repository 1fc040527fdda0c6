import Domain

/// One line of words.
enum TextField {
    static func render(_ field: Field, limit: Int) -> HTML {
        let counter = Counter(field: field, limit: limit)
        let line = LineInput(
            field: field, value: field.value(), width: limit > 60 ? .full : .medium, isWords: true, also: field.helpIds + [counter.id])
        return FieldFrame(field: field).labelled("<div class=\"counted\" \(counter.hook)>\(line.html)\(counter.html(isQuiet: true))</div>")
    }
}
