/// A box with news about the page: something was done, something to know. It stays, it does not vanish.
package enum Notice {
    /// What was done, such as "Saved 14:32".
    package static func success(_ text: HTML) -> HTML { box("notice notice-success", text) }
    /// What is worth knowing.
    package static func info(_ text: HTML) -> HTML { box("notice", text) }
    /// What needs attention, but is no error.
    package static func warning(_ text: HTML) -> HTML { box("notice notice-warning", text) }

    private static func box(_ look: String, _ text: HTML) -> HTML { "<div class=\"\(look)\" role=\"status\">\(text)</div>\n" }
}
