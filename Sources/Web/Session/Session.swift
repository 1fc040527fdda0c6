import Credentials
import Domain
import Store

/// A signed-in person's session: the cookie's token and what the database says about it.
package struct Session: Sendable {
    package let token: Token
    package let record: SessionRecord

    package var viewer: Viewer { record.viewer }
}
