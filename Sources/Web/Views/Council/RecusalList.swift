import Domain

/// The cities whose reports somebody of the council has no part in.
package struct RecusalList: Sendable {
    let context: Context
    /// With the city of each.
    let recusals: [(recusal: Recusal, member: Member)]

    package init(context: Context, recusals: [(recusal: Recusal, member: Member)]) {
        self.context = context
        self.recusals = recusals
    }

    /// - Parameter act: what can be done with each, such as a button that takes it back; nothing for the person.
    package func html(act: (Member) -> HTML?) -> HTML {
        let messages = context.messages
        guard !recusals.isEmpty else { return "<p>\(messages[RecusalMessage.none])</p>\n" }
        let items = recusals.map { entry -> HTML in
            let note: HTML? = entry.recusal.note.isEmpty ? nil : " <span class=\"quiet words\">\(entry.recusal.note)</span>"
            let since = context.when(entry.recusal.declaredAt, zone: "UTC")
            let ground = messages[dynamic: RecusalMessage.ground(entry.recusal.reason)]
            return """
                <li><div class="person"><strong>\(entry.member.name(in: context.language))</strong> \
                <span class="quiet">\(ground), \(messages(RecusalMessage.since, ["when": since]))</span>\(note)</div>\(act(entry.member))</li>

                """
        }
        return "<ul class=\"people\">\n\(items)</ul>\n"
    }
}
