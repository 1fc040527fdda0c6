import Domain

/// The report's file, which has a page of its own: it is stored the moment it is chosen.
enum FileField {
    static func render(_ field: Field) -> HTML {
        let messages = field.messages, name = field.context.attachmentName
        let state = name.map { messages(FieldMessage.attachmentCurrent, ["name": $0]) } ?? messages[FieldMessage.attachmentNone]
        guard let address = field.context.attachmentAddress else {
            return FieldFrame(field: field).shown("<p class=\"file-name\" id=\"\(field.id())\">\(state)</p>")
        }
        let act = messages[name == nil ? FieldMessage.attachmentAdd : .attachmentChange]
        return FieldFrame(field: field).shown(
            """
            <p class="file-name">\(state)</p>
            <p><a id="\(field.id())" class="button button-second" href="\(address.path)"\
            \(field.described(also: field.helpIds))>\(act)</a></p>
            """)
    }
}
