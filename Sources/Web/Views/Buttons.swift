/// Buttons and links that look like buttons. One main button a page; the red one only on pages that confirm something final.
package enum Buttons {
    /// The page's one main button. With a name, the form tells which button was pressed.
    package static func main(_ text: String, name: String? = nil, value: String = "") -> HTML {
        button("button", text, name: name, value: value)
    }

    /// A further button next to the main one.
    package static func secondary(_ text: String, name: String? = nil, value: String = "") -> HTML {
        button("button button-second", text, name: name, value: value)
    }

    /// For what cannot be taken back or becomes public, on its own page only.
    package static func danger(_ text: String, name: String? = nil, value: String = "") -> HTML {
        button("button button-danger", text, name: name, value: value)
    }

    /// A button that looks like a link, for small acts in lists and in the header.
    package static func quiet(_ text: String, name: String? = nil, value: String = "") -> HTML {
        button("button-quiet", text, name: name, value: value)
    }

    /// A link that leads on, such as "Start" or "Continue".
    package static func link(_ text: String, to address: Address) -> HTML {
        "<a class=\"button\" href=\"\(address.path)\">\(text)</a>"
    }

    /// A link next to a main button.
    package static func secondaryLink(_ text: String, to address: Address) -> HTML {
        "<a class=\"button button-second\" href=\"\(address.path)\">\(text)</a>"
    }

    /// Buttons side by side, the main one first.
    package static func row(_ buttons: HTML...) -> HTML { "<div class=\"buttons\">\(buttons)</div>" }

    private static func button(_ look: String, _ text: String, name: String?, value: String) -> HTML {
        let field: HTML? = name.map { " name=\"\($0)\" value=\"\(value)\"" }
        return "<button class=\"\(look)\" type=\"submit\"\(field)>\(text)</button>"
    }
}
