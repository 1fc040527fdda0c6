import Domain
import Store
import UseCases

/// Two people of the council agree on an answer: one writes and shares it, the lead takes it over and adds a recommendation, the other confirms,
/// the lead releases.
struct DemoAgreement: Decodable {
    /// In which it is written: English or the city's.
    var language: String
    var conclusion: String
    var strength: String
    /// The lead's.
    var recommendation: String
    /// On the first measure.
    var remark: String

    /// - Returns: when it was released.
    func play(_ member: String, year: Int, council: DemoCouncil) throws -> Instant {
        guard let submittedAt = try council.give(member, year: year, to: [council.lead, council.second]) else {
            throw Failure("\(member): there is no submitted report to answer.")
        }
        func wish(_ viewer: Viewer, _ days: Int64) -> ReportWish {
            ReportWish(year: year, member: member, viewer: viewer, now: submittedAt + days * 86_400)
        }
        try write(wish(council.second, 90), council)
        try BeginFeedback(store: council.store, shelf: council.shelf).share(wish(council.second, 91))
        try takeOver(wish(council.lead, 100), council)
        try confirm(wish(council.second, 110), council)
        try council.release(wish(council.lead, 120))
        return submittedAt + 120 * 86_400
    }

    private func write(_ wish: ReportWish, _ council: DemoCouncil) throws {
        let own = PaperWish(kind: .own, language: language, report: wish)
        _ = try BeginFeedback(store: council.store, shelf: council.shelf).perform(own)
        let number = try ChangeItems(store: council.store, shelf: council.shelf).add(.strength, formKey: "demo", wish: own)
        try council.save(
            [
                PassagePlace.conclusion.name: conclusion, PassagePlace.measure(1).name: remark, PassagePlace.item(number).name: strength,
            ], own)
    }

    private func takeOver(_ wish: ReportWish, _ council: DemoCouncil) throws {
        let agreed = PaperWish(kind: .agreed, language: language, report: wish)
        let feedback = BeginFeedback(store: council.store, shelf: council.shelf)
        _ = try feedback.perform(agreed)
        for place in [PassagePlace.conclusion, .measure(1), .item(1)] {
            try feedback.takeOver(place, of: council.second.account, wish: agreed)
        }
        let number = try ChangeItems(store: council.store, shelf: council.shelf).add(.recommendation, formKey: "demo", wish: agreed)
        try council.save([PassagePlace.item(number).name: recommendation], agreed)
    }

    private func confirm(_ wish: ReportWish, _ council: DemoCouncil) throws {
        let isConfirmed = try ConfirmFeedback(store: council.store, shelf: council.shelf).perform(
            revision: try council.revision(wish), wish: wish)
        guard isConfirmed else { throw Failure("The demo's feedback on \(wish.member) was changed meanwhile.") }
    }
}
