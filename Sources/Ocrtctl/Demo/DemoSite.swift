import Domain
import Store
import UseCases

/// The demo: a cycle that is open and the one before, an office, a council member, and cities in every state so far, and an open vote on the earlier cycle's prize.
struct DemoSite {
    let store: Store
    let configuration: Configuration
    let content: DemoContent
    /// The questionnaire's definition file.
    let definition: String
    /// The file of the prize's criteria.
    let criteria: String
    /// The folder of the words of letters.
    let letters: String
    let now: Instant

    /// The office's login is also the mark of a demo: no real one has this mail address.
    private static let office = DemoCity.Login(user: "office", name: "Ada Sekretariat", role: .admin)
    private static let officeEmail = "demo@example.org"
    private static let council = DemoCity.Login(user: "council", name: "Prof. Noor Benali", role: .council)
    private static let zone = "Europe/Vienna"
    /// So long before now the cycle opened and the logins were issued.
    private static let opening: Int64 = -60 * 86_400
    /// So long before now it was the same day of the earlier cycle.
    private static let earlier: Int64 = -730 * 86_400

    /// Builds what is missing. Throws a `Failure` for a database that somebody else's data is in; nothing is changed then.
    func build() throws {
        try refuseForeign()
        let opened = now + Self.opening, openedBefore = opened + Self.earlier
        let letters = DemoLetters(store: store, configuration: configuration, folder: letters, now: openedBefore)
        try letters.texts()
        let logins = DemoLogins(store: store, configuration: configuration)
        let isNew = try store.read { try $0.cycles() }.isEmpty
        // These four worked in the earlier cycle already.
        let office = try logins.make(Self.office, email: Self.officeEmail, member: nil, at: openedBefore)
        let lead = try logins.make(Self.council, email: "council@example.org", member: nil, at: openedBefore)
        let judge = try logins.make(DemoPrize.judge, email: "judge@example.org", member: nil, at: openedBefore)
        let board = try logins.make(DemoPrize.board, email: "board@example.org", member: nil, at: openedBefore)
        let council = DemoCouncil(store: store, lead: lead, second: judge, office: office, letters: letters)
        let cycle = try cycle()
        let story = DemoStory(store: store, content: content, cycle: cycle, now: now)
        let earlier = try isNew ? earlierCycle(before: cycle) : nil
        let earlierStory = earlier.map {
            DemoStory(store: store, content: content, cycle: $0, now: now + Self.earlier, edition: "\($0.year - cycle.year)/")
        }
        for city in content.cities {
            // A city that is there has its story, which by now may have been told differently.
            if try store.read({ try $0.member(slug: city.member.slug) }) != nil { continue }
            try add(city, story: story, earlier: earlierStory, council: council, logins: logins, at: opened)
        }
        guard let earlier else { return }
        for feedback in content.feedback { try council.play(feedback, year: cycle.year) }
        let colleague = try logins.make(
            DemoCouncilPeople.colleague, email: "colleague@example.org", member: nil, at: opened)
        try DemoCouncilPeople(store: store, lead: lead).play(
            colleague: colleague, conflict: content.cities.first?.member.slug ?? "", texts: DemoCouncilPeople.texts, year: cycle.year,
            now: now + -86_400)
        _ = try ImportRecommendations(store: store).perform(
            content.recommendations.replacing("{year}", with: String(earlier.year)), by: .commandLine, now: now + Self.earlier / 2)
        let figures = DemoFigures(store: store, year: earlier.year)
        try figures.earlier(of: content.cities, at: opened + Self.earlier)
        let sizeLine = Int64(configuration[number: .sizeLine])
        try DemoPrize(store: store, logins: logins, criteria: criteria, year: earlier.year, sizeLine: sizeLine, now: now).play(
            ["office": office, "council": lead, "judge": judge, "board": board])
        try figures.newer(at: now + -3 * 86_400)
    }

    private func refuseForeign() throws {
        try store.read { reader in
            let accounts = try reader.allAccounts()
            if accounts.contains(where: { $0.userName == Self.office.user && $0.email == Self.officeEmail }) { return }
            guard try accounts.isEmpty && reader.allMembers().isEmpty else {
                throw Failure("\(Store.file(in: store.folder)) has members or logins that are not the demo's; it is left as it is.")
            }
        }
    }

    private func add(
        _ city: DemoCity, story: DemoStory, earlier: DemoStory?, council: DemoCouncil, logins: DemoLogins, at opened: Instant
    ) throws {
        let opened = city.earlier == nil ? opened : opened + Self.earlier
        let slug = try SaveMember(store: store).add(city.input, by: .commandLine, now: opened)
        let member = try store.read { try $0.requireMember(slug) }
        let people = try city.logins.map { login in
            try logins.make(login, email: "\(login.user)@example.org", member: member.id, at: opened)
        }
        if let earlier, let told = city.earlier { try earlier.play(city, told, people: people) }
        if let earlier, let told = city.publication {
            try told.play(city, people[0], year: earlier.cycle.year, council: council)
        }
        if let told = city.story { try story.play(city, told, people: people) }
    }

    /// The demo's cycle: that of the next year, open since a morning 60 days ago, until the end of April.
    private func cycle() throws -> Cycle {
        if let cycle = try store.read({ try $0.cycles().first }) { return cycle }
        let clock = try LocalTime(zone: Self.zone)
        let year = clock.year(at: now) + 1
        let opensAt = try clock.instant(clock.text(now + Self.opening).prefix(10) + " 09:00")
        let text = try DefinitionText(file: definition)
        let cycle = Cycle(
            year: year, questionnaire: text.definition.questionnaire.version, opensAt: opensAt,
            deadline: try clock.instant("\(year)-04-30 23:59"), grace: 3600, zone: Self.zone,
            evaluationUntil: try clock.instant("\(year)-09-30 23:59"))
        try store.write { writer in
            if try !writer.reader.questionnaireVersions().contains(cycle.questionnaire) {
                try writer.insert(text.definition.questionnaire, texts: text.definition.texts, source: text.source, at: cycle.opensAt)
            }
            try writer.save(cycle)
        }
        return cycle
    }

    /// The cycle two years before, with the same questionnaire.
    private func earlierCycle(before cycle: Cycle) throws -> Cycle {
        let clock = try LocalTime(zone: Self.zone)
        let opensAt = try clock.instant(clock.text(now + Self.opening + Self.earlier).prefix(10) + " 09:00")
        let earlier = Cycle(
            year: cycle.year - 2, questionnaire: cycle.questionnaire, opensAt: opensAt,
            deadline: try clock.instant("\(cycle.year - 2)-04-30 23:59"), grace: 3600, zone: Self.zone,
            evaluationUntil: try clock.instant("\(cycle.year - 2)-09-30 23:59"))
        try store.write { try $0.save(earlier) }
        return earlier
    }

    /// The logins, a line each: user name, password, what to find there.
    func logins() -> String {
        var rows = [
            [Self.office.user, DemoLogins.password, "the coalition's office"],
            [Self.council.user, DemoLogins.password, "a member of the scientific council"],
            [DemoPrize.judge.user, DemoLogins.password, "another one, who scores measures for the prize"],
            [DemoPrize.board.user, DemoLogins.password, "a member of the board"],
        ]
        for city in content.cities {
            let name = city.member.names[city.member.language] ?? city.member.slug
            for login in city.logins {
                rows.append([login.user, DemoLogins.password, "\(name): \(login.role == .primary ? city.state : "a colleague there")"])
            }
        }
        rows.append([DemoCouncilPeople.colleague.user, DemoLogins.password, "a colleague in the council, with a conflict"])
        return """
            Demo logins. Their password is no secret, so this is for your own machine only.
            User name, password, what to find there:

            \(Table.text(rows))
            """
    }
}
