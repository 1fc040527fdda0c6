import Credentials
import Domain
import Store
import UseCases

/// A prize of the sample cycle with three cities, each with two submitted measures, and the people who decide about them.
///
/// Hallein is small; Graz and Linz are large. The candidacies 1 and 2 are Graz's, 3 and 4 Hallein's, 5 and 6 Linz's.
package struct PrizeStory: Sendable {
    package let store: Store
    package let members: [String: Int64]
    package let primaries: [String: Viewer]
    package let admin, secondAdmin, expert, secondExpert, board: Viewer

    package static let year = 2027
    package static let cities = ["graz", "hallein", "linz"]
    package static let criteria = Criteria([
        Criterion(
            id: "focus", weight: 60,
            words: ["en": .init(title: "Focus", question: "Is it about racism?", steps: ["no", "a", "b", "c", "yes"])]),
        Criterion(
            id: "effect", weight: 40,
            words: ["en": .init(title: "Effect", question: "What changed?", steps: ["none", "a", "b", "c", "much"])]),
    ])

    package init(_ sample: SampleStore) throws {
        try self.init(store: sample.store, account: { try sample.account($0, role: $1, member: $2) }) {
            try sample.member($0, inhabitants: $1)
        }
    }

    package init(
        store: Store, account: (String, Role, Int64?) throws -> Viewer, member: (String, Int64) throws -> Int64
    ) throws {
        self.store = store
        var members: [String: Int64] = [:], primaries: [String: Viewer] = [:]
        for (city, inhabitants) in zip(Self.cities, [300_000, 21_000, 210_000] as [Int64]) {
            let id = try member(city, inhabitants)
            members[city] = id
            let primary = try account(city, .primary, id)
            primaries[city] = primary
            try Self.submit(city, id, by: primary, in: store)
        }
        self.members = members
        self.primaries = primaries
        admin = try account("office", .admin, nil)
        secondAdmin = try account("office.two", .admin, nil)
        expert = try account("expert", .council, nil)
        secondExpert = try account("expert.two", .council, nil)
        board = try account("board", .board, nil)
        try ImportCriteria(store: store).perform(Self.criteria, year: Self.year, now: SampleStore.noon)
    }

    private static func submit(_ city: String, _ member: Int64, by primary: Viewer, in store: Store) throws {
        let measures = [1, 2].map { number in
            """
            {"answers":{"m.title":{"parts":{},"text":"\(city) measure \(number)"},"m.text":{"parts":{},"text":"What \(city) did in \(number)"}},"number":\(number)}
            """
        }
        let content = """
            {"answers":{},"format":1,"measures":[\(measures.joined(separator: ","))],"member":"\(city)","questionnaire":"sample","version":1,"year":2027}
            """
        try store.write { writer in
            _ = try writer.insertReport(member: member, year: year, at: SampleStore.noon, by: primary.account)
            guard let report = try writer.reader.report(year: year, member: member, viewer: primary) else { throw Refusal.notFound }
            let submission = Submission(
                version: 1, submittedAt: SampleStore.noon, submittedBy: primary.name, digest: city, reference: "2027-\(city)")
            try writer.insert(submission, content: Array(content.utf8), attachment: nil, report: report.id, by: primary.account)
            try writer.setState(.submitted, report: report.id)
        }
    }

    package func wish(_ viewer: Viewer, at now: Instant = SampleStore.noon) -> PrizeWish {
        PrizeWish(year: Self.year, viewer: viewer, now: now, sizeLine: 50_000)
    }

    package func prize() throws -> Prize { try store.read { try wish(admin).prize(in: $0) } }

    package func candidacies(_ viewer: Viewer) throws -> [Candidacy] {
        try store.read { try $0.candidacies(year: Self.year, viewer: viewer) }
    }

    /// Everything in order, and the council scores.
    package func startScoring() throws {
        for number in 1...6 { try ChangeCandidacies(store: store).check(number, exclusion: nil, wish: wish(admin)) }
        try SetUpPrize(store: store).startScoring(wish(admin))
    }

    package static let scores = ["focus": Score(value: 3, comment: ""), "effect": Score(value: 2, comment: "")]

    /// Both experts have scored, and these are on the list that board and bureau see.
    package func decideShortlist(_ numbers: [Int] = [1, 2, 3, 5, 6]) throws {
        let score = FillSheet(store: store), shortlist = DecideShortlist(store: store)
        for number in numbers {
            try score.perform(Self.scores, number: number, wish: wish(expert))
            try score.perform(Self.scores, number: number, wish: wish(secondExpert))
            try shortlist.mark(number, isMarked: true, wish: wish(expert))
        }
        try shortlist.perform(reason: "They are the best", wish: wish(expert))
    }

    /// The finalists are decided, and their cities have released them.
    package func decideFinalists(_ numbers: [Int] = [1, 3, 5]) throws {
        try DecideFinalists(store: store).perform(numbers, reason: "These", wish: wish(board))
        for candidacy in try candidacies(admin) where numbers.contains(candidacy.number) {
            guard let primary = primaries.values.first(where: { $0.member == candidacy.member }) else { continue }
            try DecideFinalists(store: store).release(
                candidacy.number, summary: "Read this about \(candidacy.number)", file: nil, wish: wish(primary))
        }
    }

    /// From the beginning to an open vote of every member.
    package func openVote(closesAt: Instant? = nil) throws {
        try startScoring()
        try decideShortlist()
        try decideFinalists()
        try OpenPolls(store: store).perform(
            Opening(closesAt: closesAt, electors: Set(store.read { try $0.allMembers() }.map(\.id))), wish: wish(admin))
    }

    /// A city votes; returns the receipt's code.
    ///
    /// - Parameter form: of the checking page; without one it comes from a page of its own.
    @discardableResult
    package func cast(
        _ vote: Vote, _ city: String, _ category: SizeClass, form: Token = Token(), at now: Instant = SampleStore.noon
    ) throws -> String {
        guard let viewer = primaries[city] else { throw Refusal.notFound }
        return try CastBallot(store: store).perform(
            vote, form: form, voter: .person(viewer), category: category, year: Self.year, now: now
        ).text
    }

    /// The poll of a category that is going on.
    package func poll(_ category: SizeClass) throws -> Poll {
        guard let poll = try store.read({ try $0.currentPolls(year: Self.year) }).first(where: { $0.category == category }) else {
            throw Refusal.notFound
        }
        return poll
    }

    package func progress(_ category: SizeClass) throws -> PollProgress? {
        let poll = try poll(category)
        return try store.read { try $0.progress(of: poll, viewer: admin) }
    }

    /// Closes and counts.
    package func count() throws {
        try RunPolls(store: store).close(wish(admin))
        try CountBallots(store: store).perform(wish(admin))
    }

    package func protocolDesk(_ viewer: Viewer) throws -> ProtocolDesk { try store.read { try ProtocolDesk.open(wish(viewer), in: $0) } }
}

extension Site {
    /// A prize with its people on this site; `signIn` gives each a session.
    package func prizeStory() throws -> PrizeStory {
        try PrizeStory(store: store, account: { try signIn($0, role: $1, member: $2).viewer }) { try member($0, inhabitants: $1) }
    }
}
