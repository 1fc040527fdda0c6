import Domain
import Store
import UseCases

/// How the people of a demo city divide the work on their report.
struct DemoWork: Decodable {
    struct Gift: Decodable {
        /// Of the city's level, or `measures/2/m`.
        var section: String
        /// Whose: the place in the city's list of logins, from 0; nil for nobody's.
        var holder: Int?
        /// So many days after it was given it is due; nil without a date.
        var due: Int64?
        var isDone: Bool?
    }

    var sections: [Gift]
    /// Whose approval is waited for; nil where it is not.
    var approval: String?
    /// What the colleague writes who asks for submission; nil where nobody does.
    var request: String?

    /// - Parameter wish: of the person at a place in the list, a while ago.
    func play(store: Store, shelf: QuestionnaireShelf, people: [Viewer], wish: (Int) -> ReportWish) throws {
        for gift in sections {
            guard let key = Self.key(gift.section) else { throw Failure("\(wish(0).member): there is no section \(gift.section).") }
            if let holder = gift.holder {
                try give(key, gift, to: people[holder % people.count], store: store, shelf: shelf, wish: wish(0))
            }
            if gift.isDone == true {
                _ = try MarkSectionDone(store: store, shelf: shelf).perform(key, .yes, wish: wish(gift.holder ?? 0))
            }
        }
        if let approval { _ = try AwaitApproval(store: store, shelf: shelf).perform(whose: approval, wish: wish(0)) }
        if let request { _ = try RequestSubmission(store: store, shelf: shelf).perform(note: request, wish: wish(1)) }
    }

    /// The date counts from the moment of the wish, which is a while ago: a section can be overdue by now.
    private func give(
        _ key: SectionKey, _ gift: Gift, to person: Viewer, store: Store, shelf: QuestionnaireShelf, wish: ReportWish
    ) throws {
        let zone = try store.read { try $0.cycle(year: wish.year)?.zone } ?? "UTC"
        let day = gift.due.flatMap { Day(of: wish.now + $0 * 86_400, zone: zone) }
        let due = day.map { TypedDay(day: String($0.day), month: String($0.month), year: String($0.year)) } ?? TypedDay()
        let typed = GiveSections.Typed(sections: [key], holder: person.account, due: due)
        _ = try GiveSections(store: store, shelf: shelf).perform(typed, wish: wish)
    }

    private static func key(_ text: String) -> SectionKey? {
        let pieces = text.split(separator: "/").map(String.init)
        if pieces.count == 1 { return SectionKey(section: pieces[0]) }
        guard pieces.count == 3, let number = Int(pieces[1]) else { return nil }
        return SectionKey(measure: number, section: pieces[2])
    }
}
