/// Forms that change something: always POST, always with the token.
package enum PostForm {
    /// The name of the field that carries the token.
    package static let csrfField = "csrf"

    /// A form to one of the tool's addresses. Browsers' own validation is off: the server says what is wrong, with everything typed still there.
    ///
    /// `query` (without its question mark) tells the receiver where the form was opened from.
    package static func post(
        _ frame: Frame, to address: Address, query: String = "", hidden: [(name: String, value: String)] = [], content: HTML
    ) -> HTML {
        let target = query.isEmpty ? address.path : "\(address.path)?\(query)"
        return form(frame, attributes: " action=\"\(target)\"", hidden: hidden, content: content)
    }

    /// A form that sends a file.
    package static func upload(_ frame: Frame, to address: Address, hidden: [(name: String, value: String)] = [], content: HTML) -> HTML {
        form(frame, attributes: " action=\"\(address.path)\" enctype=\"multipart/form-data\"", hidden: hidden, content: content)
    }

    private static func form(_ frame: Frame, attributes: HTML, hidden: [(name: String, value: String)], content: HTML) -> HTML {
        let fields = ([(name: csrfField, value: frame.csrf)] + hidden).map { field -> HTML in
            "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
        }
        return "<form method=\"post\"\(attributes) novalidate>\(fields)\n\(content)\n</form>"
    }
}
