import Web

/// Every address of `library.fcgi`.
package let libraryRoutes: [Route] = [
    .show("", FrontPage.show),
    .show("help", HelpIndexPage.show),
    .show("help/{page}", HelpPage.show),
    .show("received/{token}", ReceivedPage.show),
    .change("received/{token}", ReceivedPage.confirm, again: ReceivedPage.again),
    .show("library", LibraryPage.show),
    .show("library/found.csv", LibraryPage.table),
    .show("library/compare", ComparePage.show),
    .show("library/exchange", ExchangePage.show),
    .show("library/{year}/{member}", PublishedReportPage.show),
    .show("library/{year}/{member}/measures/{number}", PublishedReportPage.measure),
    .show("library/{year}/{member}/attachment", PublishedReportPage.attachment),
    .show("privacy", StatementPage.privacy),
    .show("accessibility", StatementPage.accessibility),
]
