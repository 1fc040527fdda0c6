/// What is read, and the text that is written about it: side by side where there is room, the text staying in view; on a narrow screen one after the
/// other, what is read folded away above the text.
package enum ReadingPair {
    /// - Parameters:
    ///   - title: what is read; it unfolds it.
    ///   - about: which of several, for those who do not see where it stands.
    ///   - isOpen: whether it is unfolded on narrow screens too.
    package static func render(title: String, about: String = "", read: HTML, text: HTML, isOpen: Bool = false) -> HTML {
        let which: HTML = about.isEmpty ? "" : "<span class=\"unseen\">: \(about)</span>"
        return """
            <div class="pair">
            <details class="pair-read"\(" open", if: isOpen)><summary>\(title)\(which)</summary>
            <div class="pair-words">
            \(read)</div></details>
            <div class="pair-text">
            \(text)</div>
            </div>

            """
    }
}
