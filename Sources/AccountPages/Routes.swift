import Web

/// Every address of `account.fcgi`.
package let accountRoutes: [Route] = []
