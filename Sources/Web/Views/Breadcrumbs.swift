/// The way back.
package enum Breadcrumbs {
    /// The pages above this one, outermost first.
    package static func render(_ messages: Messages, _ pages: [(text: String, address: Address)]) -> HTML {
        let links = pages.map { page -> HTML in "<li><a href=\"\(page.address.path)\">\(page.text)</a></li>" }
        return "<nav class=\"crumbs\" aria-label=\"\(messages[ViewMessage.breadcrumbs])\"><ol>\(links)</ol></nav>\n"
    }

    /// The link on top of a question page.
    package static func back(_ messages: Messages, to address: Address) -> HTML {
        "<p class=\"back\"><a href=\"\(address.path)\">\(messages[ViewMessage.back])</a></p>\n"
    }
}
