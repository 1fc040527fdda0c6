import Domain

/// What every page needs to know about the request to draw what stands around it.
package struct Frame: Sendable {
    package var messages: Messages
    /// Nil when nobody is signed in.
    package var viewer: Viewer?
    /// The name of the viewer's member, in the language of the page.
    package var memberName: String?
    /// The path of the current page, without a query: the language links keep it.
    package var path: String
    /// The page's query, encoded: the language links keep it too, for it may hold an activation's token or where to go on to.
    package var query = ""
    /// The token that every form carries.
    package var csrf: String
    package var coalition: Coalition
    /// Where "Our report" leads; nil takes it out of the menu.
    package var reportAddress: Address?
    /// A sentence above every page of a draft, such as "Not submitted yet"; nil for none.
    package var draftBanner: String?
    /// The path of a script of this page's own, such as "/js/section/main.js"; nil for none.
    package var script: String?
    /// Without the header, the menu and the foot: for a projector.
    package var isBare = false

    package init(
        messages: Messages, viewer: Viewer?, memberName: String?, path: String, csrf: String, coalition: Coalition,
        reportAddress: Address? = nil, draftBanner: String? = nil
    ) {
        self.messages = messages
        self.viewer = viewer
        self.memberName = memberName
        self.path = path
        self.csrf = csrf
        self.coalition = coalition
        self.reportAddress = reportAddress
        self.draftBanner = draftBanner
    }
}
