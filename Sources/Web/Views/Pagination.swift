/// Links to the other pages of a long list.
package enum Pagination {
    /// Nothing for a single page. `link` gives the address of a page, from 1.
    package static func render(_ messages: Messages, page: Int, of pages: Int, link: (Int) -> String) -> HTML {
        guard pages > 1 else { return "" }
        var items: [HTML] = []
        if page > 1 { items.append(step(messages[ViewMessage.previousPage], link(page - 1), rel: "prev")) }
        var previous = 0
        for number in shown(page, of: pages) {
            if number > previous + 1 { items.append("<li class=\"gap\">…</li>") }
            items.append(entry(messages, number, isHere: number == page, link: link(number)))
            previous = number
        }
        if page < pages { items.append(step(messages[ViewMessage.nextPage], link(page + 1), rel: "next")) }
        return "<nav class=\"pages\" aria-label=\"\(messages[ViewMessage.pages])\"><ul>\(items)</ul></nav>\n"
    }

    /// The first, the last and the neighbours of the current page.
    private static func shown(_ page: Int, of pages: Int) -> [Int] {
        (1...pages).filter { $0 == 1 || $0 == pages || abs($0 - page) <= 1 }
    }

    private static func step(_ text: String, _ link: String, rel: String) -> HTML {
        "<li><a href=\"\(link)\" rel=\"\(rel)\">\(text)</a></li>"
    }

    private static func entry(_ messages: Messages, _ number: Int, isHere: Bool, link: String) -> HTML {
        let name = messages(ViewMessage.page, ["page": String(number)])
        return "<li><a href=\"\(link)\" aria-label=\"\(name)\"\(" aria-current=\"page\"", if: isHere)>\(number)</a></li>"
    }
}
