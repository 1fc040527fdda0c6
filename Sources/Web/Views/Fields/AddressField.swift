import Domain

/// A web or mail address. The server judges it, so the browser's own kinds of input are not needed and would get in the way.
enum AddressField {
    static func render(_ field: Field, mode: LineInput.Mode) -> HTML {
        let line = LineInput(
            field: field, value: field.value(), mode: mode, autocomplete: mode == .email ? "email" : "url", also: field.helpIds)
        return FieldFrame(field: field).labelled(line.html)
    }
}
