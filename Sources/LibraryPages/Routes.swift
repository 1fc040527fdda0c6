import Web

/// Every address of `library.fcgi`.
package let libraryRoutes: [Route] = [
    .show("", FrontPage.show),
    .show("help", HelpIndexPage.show),
    .show("help/{page}", HelpPage.show),
    .show("privacy", StatementPage.privacy),
    .show("accessibility", StatementPage.accessibility),
]
