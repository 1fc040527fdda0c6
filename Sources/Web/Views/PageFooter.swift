/// The bottom of every page: statements, whom to ask, whose site it is.
enum PageFooter {
    static func render(_ frame: Frame) -> HTML {
        let messages = frame.messages, coalition = frame.coalition
        let website: HTML =
            coalition.website.isEmpty ? "\(coalition.name)" : "<a href=\"\(coalition.website)\" rel=\"noopener\">\(coalition.name)</a>"
        return """
            <footer class="foot"><div class="foot-row">
            <p class="foot-name">\(website)</p>
            <ul>
            <li>\(messages[FrameMessage.contact]) <a href="mailto:\(coalition.contactEmail)">\(coalition.contactEmail)</a></li>
            <li><a href="\(Address.accessibility.path)">\(messages[FrameMessage.accessibility])</a></li>
            <li><a href="\(Address.privacy.path)">\(messages[FrameMessage.privacy])</a></li>
            </ul>
            </div></footer>
            """
    }
}
