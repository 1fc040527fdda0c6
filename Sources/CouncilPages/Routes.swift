import HTTP
import Web

/// Every address of `council.fcgi`. The first line that fits wins, so fixed words stand before places.
package let councilRoutes: [Route] =
    Route.general(.council) + feedbackRoutes + [
        .show("council", CouncilPage.show),
        .show("council/conflicts", ConflictsPage.show),
        .change("council/conflicts", ConflictsPage.declare),
        .show("council/languages", LanguagesPage.show),
        .change("council/languages", LanguagesPage.save),
        .show("council/{year}/{member}", OverviewPage.show),
        .show("council/{year}/{member}/attachment", AttachmentPage.download),
        .show("council/{year}/{member}/measures/{number}", MeasurePage.show),
        .show("council/{year}/{member}/{section}", SectionPage.show),
    ]
