/// What the views shared by several programs say.
package enum ViewMessage: String, MessageKey {
    case problemTitle = "view.problem-title"
    case back = "view.back"
    case breadcrumbs = "view.breadcrumbs"
    case change = "view.change"
    case cancel = "view.cancel"
    case notProvided = "view.not-provided"
    case pages = "view.pages"
    case page = "view.page"
    case previousPage = "view.previous-page"
    case nextPage = "view.next-page"
    case findingLine = "view.finding-line"
}
