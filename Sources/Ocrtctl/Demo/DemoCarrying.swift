import Domain
import Store
import UseCases

/// Takes over from a city's earlier report what its story says, and confirms part of it.
struct DemoCarrying {
    let store: Store
    let shelf: QuestionnaireShelf
    let wish: ReportWish

    private var carry: CarryAnswers { CarryAnswers(store: store, shelf: shelf) }

    func play(_ carried: DemoCity.Carried) throws {
        for section in carried.sections { _ = try carry.takeAll(section: section, measure: 0, wish: wish) }
        for section in carried.confirmed { try confirm(section, measure: 0) }
        for former in carried.measures {
            let outcome = try ContinueMeasure(store: store, shelf: shelf).perform(former, formKey: "demo-former-\(former)", wish: wish)
            guard case .added(let number) = outcome else { throw Failure("\(wish.member): measure \(former) is continued already.") }
            for section in carried.confirmedOfMeasures { try confirm(section, measure: number) }
        }
    }

    /// As somebody would who has read the whole page.
    private func confirm(_ section: String, measure: Int) throws {
        let wish = wish
        let answers = try store.read { reader in
            let desk = try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: reader)
            return try desk.visibility(measure: measure, viewer: wish.viewer, in: reader).answers.answers
        }
        let seen = Dictionary(answers.filter { $0.key.measure == measure }.map { ($0.key.question, $0.value.revision) }) { one, _ in one }
        _ = try carry.confirmAll(section: section, measure: measure, seen: seen, wish: wish)
    }
}
