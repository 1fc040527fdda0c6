import Domain
import Store
import UseCases

/// What the demo's council says of itself, a second person in it, and the beginning of the general feedback.
struct DemoCouncilPeople {
    static let colleague = DemoCity.Login(user: "reader", name: "Dr. Ilse Vermeer", role: .council)

    let store: Store
    let lead: Viewer

    /// - Parameters:
    ///   - colleague: the second person, who has a conflict with `member`.
    ///   - texts: the general feedback by language.
    func play(colleague: Viewer, conflict member: String, texts: [String: String], year: Int, now: Instant) throws {
        let languages = SetReadingLanguages(store: store)
        try languages.perform(account: lead.account, languages: ["en", "fr", "de", "es", "ca"], by: lead, now: now)
        try languages.perform(account: colleague.account, languages: ["en", "nl", "de", "pl"], by: colleague, now: now)
        try DeclareConflict(store: store).perform(
            account: colleague.account, member: member, ground: .ownCity, note: "Taught there until last year", by: colleague, now: now)
        for (language, text) in texts.sorted(by: { $0.key < $1.key }) {
            _ = try SaveGeneral(store: store).perform(
                [SaveAnswers.Typed(question: GeneralWish.place.name, answer: Answer(text), base: 0)],
                wish: GeneralWish(year: year, language: language, viewer: lead, now: now))
        }
    }

    /// How the general feedback begins.
    static let texts = [
        "en": """
        The reports of this cycle show cities that have learned to name racism as a matter of their own administration, and not only of
        others. Many have a unit with a mandate; few have given it a budget that lasts longer than a year.
        """,
        "fr": """
        Les rapports de ce cycle montrent des villes qui ont appris à nommer le racisme comme une question de leur propre administration, et
        non seulement de celle des autres. Beaucoup ont un service doté d’un mandat ; peu lui ont donné un budget de plus d’un an.
        """,
    ].mapValues { $0.replacing("\n", with: " ") }
}
