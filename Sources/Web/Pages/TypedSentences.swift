import HTTP

/// What somebody wrote into a form that was not taken, to read and to copy from.
package struct TypedSentences {
    let messages: Messages
    let kept: KeptForm
    /// The names of fields that the page shows in another way.
    let others: Set<String>

    init(messages: Messages, kept: KeptForm, except others: Set<String> = []) {
        self.messages = messages
        self.kept = kept
        self.others = others
    }

    /// Of the form that the request brought.
    package init(_ context: Context) { self.init(messages: context.messages, kept: KeptForm(of: context.form)) }

    /// Fields of a page's own, which hold codes.
    private static let codes: Set<String> = ["base", Revisions.pageField]

    /// Nothing where nobody wrote more than a word.
    package var html: HTML {
        let sentences = kept.fields.filter { field in
            !Self.codes.contains(field.name) && !others.contains(field.name) && field.value.contains(where: \.isWhitespace)
        }
        guard !sentences.isEmpty else { return "" }
        let items = sentences.map { "<li>\($0.value)</li>\n" as HTML }
        return "<h2>\(messages[FailureMessage.againTyped])</h2>\n<ul class=\"kept-values\">\n\(items)</ul>"
    }
}
