/// Somebody of the council as the office sees them when it gives reports away.
package struct CouncilPerson: Hashable, Sendable {
    package var account: Account
    /// In which they read reports (BCP 47), in order.
    package var languages: [String]
    /// Cities whose reports they have no part in.
    package var recusals: [Recusal]
    /// So many reports are in hand that are not answered yet.
    package var load: Int

    package init(account: Account, languages: [String], recusals: [Recusal], load: Int) {
        self.account = account
        self.languages = languages
        self.recusals = recusals
        self.load = load
    }

    /// Whether reports can be given to this person at all.
    package var canBeAsked: Bool { account.state != .disabled }

    package func isRecused(from member: Int64) -> Bool { recusals.contains { $0.member == member } }

    /// As the even spread counts with them.
    package var forSpread: Spread.Person {
        Spread.Person(account: account.id, languages: Set(languages), recused: Set(recusals.map(\.member)), load: load)
    }
}
