import Domain
import Foundation
import Store

/// A data folder with the sample questionnaire and a cycle that is open at `noon`: what tests of the rooms below Web need.
package final class SampleStore: Sendable {
    package let folder: String
    package let store: Store

    /// 2027-02-01 12:00 UTC, in the middle of the sample cycle.
    package static let noon = Instant(seconds: 1_801_483_200)
    /// 2027-05-01 00:00 in Vienna.
    package static let deadline = Instant(seconds: 1_809_122_400)
    package static let cycle = Cycle(
        year: 2027, questionnaire: "sample", opensAt: noon + -86_400, deadline: deadline, grace: 3600, zone: "Europe/Vienna")

    package init(
        questionnaire: Questionnaire = .sample, texts: [String: [String: String]] = Questionnaire.sampleTexts, readers: Int = 4,
        journal: JournalMode = .wal, hasCycle: Bool = true
    ) throws {
        let folder = try TemporaryFolder.make()
        self.folder = folder
        try Store.migrate(folder: folder, journal: journal)
        store = try Store.open(folder: folder, readers: readers, journal: journal)
        try store.write { writer in
            try writer.insert(questionnaire, texts: texts, source: "sample", at: SampleStore.noon)
            guard hasCycle else { return }
            var cycle = SampleStore.cycle
            cycle.questionnaire = questionnaire.version
            try writer.save(cycle)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Adds a member with this slug; its English name is the slug with a capital letter.
    @discardableResult
    package func member(_ slug: String, language: String = "de", inhabitants: Int64? = 300_000) throws -> Int64 {
        try store.write { writer in
            try writer.insert(
                Member(
                    id: 0, slug: slug, names: ["en": slug.capitalized, language: slug.capitalized], country: "at", inhabitants: inhabitants,
                    inhabitantsYear: inhabitants == nil ? nil : 2025, language: language, mayor: "Maria Muster",
                    salutation: "Frau Bürgermeisterin",
                    contactName: "Kim Kontakt", contactEmail: "kim@example.org"), at: SampleStore.noon)
        }
    }

    /// Adds an account whose person's name is the user name with a capital letter.
    ///
    /// - Parameter phc: of its password; without one it is invited.
    @discardableResult
    package func account(_ userName: String, role: Role, member: Int64? = nil, phc: String? = nil) throws -> Viewer {
        let id = try store.write { writer in
            let id = try writer.insert(
                Account(
                    id: 0, userName: userName, name: userName.capitalized, email: "", role: role, member: member, state: .invited,
                    createdAt: SampleStore.noon, lastSignInAt: nil), by: nil)
            if let phc { try writer.setPassword(phc, account: id) }
            return id
        }
        return Viewer(account: id, name: userName.capitalized, role: role, member: member)
    }
}
