import Web

/// Every address of `report.fcgi`.
package let reportRoutes: [Route] = []
