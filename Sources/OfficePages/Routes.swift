import Web

/// Every address of `office.fcgi`.
package let officeRoutes: [Route] = []
