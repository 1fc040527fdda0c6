import Domain

/// On whose behalf a use case runs: a signed-in person, or whoever may use the server's command line.
package enum Acting: Sendable {
    case person(Viewer)
    /// The command line has an admin's rights.
    case commandLine

    package var account: Int64? {
        switch self {
        case .person(let viewer): viewer.account
        case .commandLine: nil
        }
    }

    func require(_ action: Action, on subject: Subject) throws(Refusal) {
        if case .person(let viewer) = self { try Permissions.require(action, on: subject, by: viewer) }
    }
}
