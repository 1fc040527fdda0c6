import Web

/// Every address of `library.fcgi`.
package let libraryRoutes: [Route] = []
