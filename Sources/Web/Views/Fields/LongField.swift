import Domain

/// Several lines of words, as high as the answer may become, within reason.
enum LongField {
    static func render(_ field: Field, limit: Int) -> HTML {
        let counter = Counter(field: field, limit: limit)
        let rows = min(max(limit / 110, 4), 16)
        // The line break after the tag belongs to HTML, not to the answer: without it an answer's own first line break would be lost.
        let area: HTML = """
            <textarea id="\(field.id())" name="\(field.name())" rows="\(rows)" lang="\(field.context.answerLanguage)"\
            \(field.described(also: field.helpIds + [counter.id]))\(" aria-invalid=\"true\"", if: field.isWrong())>
            \(field.value())</textarea>
            """
        return FieldFrame(field: field, width: limit > 400 ? .full : .column)
            .labelled("<div class=\"counted\" \(counter.hook)>\(area)\(counter.html(isQuiet: false))</div>")
    }
}
