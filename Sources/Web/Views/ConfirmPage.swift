/// The content of a page that asks once more before something final or public happens.
package struct ConfirmPage: Sendable {
    package var title: String
    /// What will happen and what cannot be undone.
    package var explanation: HTML
    /// A verb: "Remove the measure".
    package var button: String
    /// Whether the red button is due: irreversible or public.
    package var isFinal: Bool
    package var action: Address
    package var hidden: [(name: String, value: String)]
    /// Where "Cancel" leads.
    package var cancel: Address

    package init(
        title: String, explanation: HTML, button: String, isFinal: Bool, action: Address, hidden: [(name: String, value: String)] = [],
        cancel: Address
    ) {
        self.title = title
        self.explanation = explanation
        self.button = button
        self.isFinal = isFinal
        self.action = action
        self.hidden = hidden
        self.cancel = cancel
    }

    /// The page's content: title, explanation, the button that does it, and the way back.
    package func main(_ frame: Frame) -> HTML {
        let confirm = isFinal ? Buttons.danger(button) : Buttons.main(button)
        let leave: HTML = "<a class=\"leave\" href=\"\(cancel.path)\">\(frame.messages[ViewMessage.cancel])</a>"
        return """
            \(Breadcrumbs.back(frame.messages, to: cancel))<h1>\(title)</h1>
            <div class="prose">\(explanation)</div>
            \(PostForm.post(frame, to: action, hidden: hidden, content: Buttons.row(confirm, leave)))
            """
    }
}
