import HTTP
import Web

/// Every address of `council.fcgi`. The first line that fits wins, so fixed words stand before places.
package let councilRoutes: [Route] = [
    .show("council", CouncilPage.show),
    .show("council/{year}/{member}", OverviewPage.show),
]
