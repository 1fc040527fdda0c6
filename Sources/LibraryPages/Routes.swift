import Web

/// Every address of `library.fcgi`.
package let libraryRoutes: [Route] = [
    .show("", FrontPage.show),
    .show("help", HelpIndexPage.show),
    .show("help/{page}", HelpPage.show),
    .show("received/{token}", ReceivedPage.show),
    .change("received/{token}", ReceivedPage.confirm, again: ReceivedPage.again),
    .show("privacy", StatementPage.privacy),
    .show("accessibility", StatementPage.accessibility),
]
