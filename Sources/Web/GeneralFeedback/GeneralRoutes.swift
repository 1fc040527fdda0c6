import Domain

extension Route {
    /// The addresses of the general feedback behind a door; only the office's leads to the release.
    package static func general(_ door: GeneralDoor) -> [Route] {
        let base = "\(door.rawValue)/general-feedback", edition = "\(base)/{year}/texts/{language}"
        let release: [Route] = [
            .show("\(base)/{year}/release") { try GeneralReleasePage.show($0, door) },
            .change("\(base)/{year}/release") { try GeneralReleasePage.release($0, door) },
        ]
        return [
            .show(base) { try GeneralHomePage.latest($0, door) },
            .show("\(base)/{year}") { try GeneralHomePage.show($0, door) },
            .show("\(base)/{year}/overview") { try GeneralOverviewPage.show($0, door) },
            .show(edition) { try GeneralTextPage.show($0, door) },
            .change(edition) { try GeneralTextPage.save($0, door) },
            .change("\(edition)/answer", ScriptDoor.page { try GeneralTextPage.answer($0, door) }, again: ScriptDoor.signedOut),
            .change("\(edition)/presence", ScriptDoor.page { try GeneralTextPage.poll($0, door) }, again: ScriptDoor.signedOut),
            .show("\(edition)/history") { try GeneralHistoryPage.show($0, door) },
            .change("\(edition)/history") { try GeneralHistoryPage.restore($0, door) },
            .change("\(edition)/history/discard") { try GeneralHistoryPage.discard($0, door) },
        ] + (door == .office ? release : [])
    }
}
