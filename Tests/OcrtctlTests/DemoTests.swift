import Credentials
import Domain
import Store
import TestSupport
import Testing
import UseCases

/// What `ocrtctl demo` prints and builds.
@Suite(.demo) struct DemoTests {
    private let demo: BuiltDemo

    init() throws { demo = try #require(BuiltDemo.current) }

    @Test func printsALoginALine() throws {
        let printed = demo.printed
        #expect(printed.code == 0)
        #expect(printed.complaint == "")
        let rows = printed.output.split(separator: "\n").map { $0.split(separator: /\s{2,}/) }
        let logins = rows.filter { $0.count >= 2 && $0[0].wholeMatch(of: /[a-z0-9.-]+/) != nil }
        #expect(
            logins.map { $0[0] } == [
                "office", "council", "judge", "board", "graz", "graz.colleague", "toulouse", "toulouse.colleague", "barcelona", "athens",
                "oulu", "woergl",
                "malmo",
                "wroclaw", "heidelberg", "bordeaux", "uppsala", "villeurbanne", "reader",
            ])
        #expect(Set(logins.map { $0[1] }) == ["ten points for every city"])
    }

    @Test(arguments: ["office", "council", "graz", "graz.colleague", "wroclaw"]) func everyLoginSignsIn(user: String) throws {
        let signIn = SignIn(
            store: demo.store, hasher: PasswordHasher(parameters: HashParameters(memoryKiB: 8, passes: 1)), gate: HashingGate())
        let token = try signIn.perform(
            userName: user, password: "ten points for every city", address: .unknown, device: Token(), language: .en,
            now: Site.noon)
        let sessions = Sessions(store: demo.store, idleLimit: 3600, absoluteLimit: 3600)
        #expect(try demo.store.read { try sessions.find(token, now: Site.noon, in: $0) }?.viewer == demo.viewer(user))
    }

    @Test func theCycleIsOpen() throws {
        let cycle = try #require(try demo.store.read { try $0.cycles() }.first)
        #expect(cycle.year == 2028)
        #expect(cycle.door(at: Site.noon) == .open)
        #expect(cycle.deadline - Site.noon > 60 * 86_400)
    }

    @Test func theDataKeepTheirRules() throws {
        #expect(try demo.store.violations() == [])
    }

    @Test func theVoteOnTheEarlierCyclesPrizeIsOpen() throws {
        let polls = try demo.store.read { try $0.currentPolls(year: 2026) }
        #expect(polls.map { $0.door(at: Site.noon) } == [.open, .open])
        #expect(polls.map(\.finalists) == [[3], [1, 4]])
        let office = try demo.viewer("office")
        let progress = try demo.store.read { reader in try polls.map { try reader.progress(of: $0, viewer: office) } }
        #expect(progress == [PollProgress(eligible: 12, cast: 3, onPaper: 0), PollProgress(eligible: 12, cast: 3, onPaper: 0)])
    }

    @Test func allOfItHappenedInThePast() throws {
        let journal = try demo.store.read { try $0.journal(atMost: 10_000) }.filter { $0.event != .signedIn }
        #expect(journal.allSatisfy { $0.at < Site.noon })
        #expect(
            Set(journal.map(\.event)).isSuperset(of: [.memberAdded, .reportCreated, .measureAdded, .attachmentSaved, .reportSubmitted]))
    }

    @Test func theCouncilHasAnsweredOneReportAndWritesOnAnother() throws {
        let council = try demo.viewer("council"), graz = try demo.viewer("graz"), barcelona = try demo.viewer("barcelona")
        let (ofGraz, ofBarcelona) = (try #require(graz.member), try #require(barcelona.member))
        try demo.store.read { reader in
            let answered = try #require(try reader.report(year: 2026, member: ofGraz, viewer: graz))
            let content = try #require(try reader.releasedFeedback(of: answered, viewer: graz).first?.content)
            #expect(content.editions.map(\.language) == ["de", "en"])
            #expect(content.editions.allSatisfy { $0.strengths.count == 2 && $0.recommendations.count == 4 && $0.remarks.count == 4 })
            let open = try #require(try reader.report(year: 2028, member: ofBarcelona, viewer: barcelona))
            #expect(try reader.papers(of: open, viewer: council).map(\.kind) == [.notes, .own])
            #expect(try reader.releasedFeedback(of: open, viewer: barcelona) == [])
            #expect(try reader.tagCounts(year: 2028, viewer: council).count == 2)
        }
    }

    @Test func aCityThatHasNotStarted() throws {
        #expect(throws: Refusal.notFound) { try demo.standing(of: "wroclaw") }
    }

    @Test func aCityThatHasJustStarted() throws {
        let malmo = try demo.standing(of: "malmo")
        let statuses = malmo.progress.visibility.questionnaire.citySections.map { malmo.progress.status(of: $0, measure: 0) }
        #expect(statuses.first == .inProgress)
        #expect(Set(statuses.dropFirst()) == [.notStarted])
        #expect(malmo.measures == [])
    }

    @Test func aCityWhereTwoPeopleWrite() throws {
        let graz = try demo.standing(of: "graz")
        let writers = Set(graz.progress.visibility.answers.answers.values.compactMap(\.savedByAccount))
        #expect(writers == [try demo.viewer("graz").account, try demo.viewer("graz.colleague").account])
        #expect(graz.measures.map(\.title).first == "Menschenrechtliche Wahlkampfbeobachtung")
        #expect(graz.measures.count == 3)
        #expect(graz.findings.filter { !$0.problem.kind.isMissing } == [])
        #expect(!graz.findings.isEmpty)
    }

    @Test func aCityThatIsReady() throws {
        let toulouse = try demo.standing(of: "toulouse")
        #expect(toulouse.findings == [])
        #expect(toulouse.report.state == .draft)
    }

    @Test func aCityWithAReceipt() throws {
        let viewer = try demo.viewer("barcelona")
        let report = try demo.standing(of: "barcelona").report
        let submission = try #require(try demo.store.read { try $0.submissions(of: report, viewer: viewer) }.first)
        let content = try #require(try demo.store.read { try $0.submissionContent(of: report, version: 1, viewer: viewer) })
        #expect(report.state == .submitted)
        #expect(submission.reference == "2028-BARCELONA-1-\(submission.digest.prefix(12).uppercased())")
        #expect(Digest.sha256Hex(content) == submission.digest)
        #expect(Site.noon - submission.submittedAt == 6 * 86_400)
    }

    @Test(arguments: ["graz", "woergl"]) func aCityThatReportedBefore(slug: String) throws {
        let viewer = try demo.viewer(slug)
        let reports = try demo.store.read { try $0.reports(viewer: viewer) }
        #expect(reports.map(\.year) == [2028, 2026])
        #expect(reports.map(\.state) == [.draft, slug == "graz" ? .evaluated : .submitted])
        let submission = try #require(try demo.store.read { try $0.submissions(of: reports[1], viewer: viewer) }.first)
        let earlier = try #require(try demo.store.read { try $0.cycle(year: 2026) })
        #expect(submission.submittedAt < earlier.deadline && submission.submittedAt > earlier.opensAt)
        let recommendations = try demo.store.read { try $0.recommendations(member: reports[0].member, before: 2028, viewer: viewer) }
        #expect(recommendations.count > 2)
        #expect(recommendations.allSatisfy { $0.year == 2026 && $0.language == "de" })
    }

    @Test func aCityThatHasTakenOverItsFormerAnswers() throws {
        let woergl = try demo.standing(of: "woergl")
        let sections = woergl.progress.visibility.questionnaire.citySections
        let waiting = sections.map { woergl.progress.unconfirmed(in: $0, measure: 0) }
        #expect(waiting.filter { $0 > 0 } == [4])
        #expect(sections[waiting.firstIndex { $0 > 0 } ?? 0].id == "p5")
        #expect(sections.map { woergl.progress.status(of: $0, measure: 0) }[5] == .completed)
        #expect(woergl.measures.map(\.continues) == [MeasureSource(year: 2026, number: 1)])
        let measureSections = woergl.progress.visibility.questionnaire.measureSections
        #expect(measureSections.map { woergl.progress.status(of: $0, measure: 1) } == [.completed, .inProgress, .inProgress, .inProgress])
    }

    @Test func aCityWithProblems() throws {
        let findings = try demo.standing(of: "athens").findings
        let problems = findings.map { "\($0.key.question): \($0.problem.kind.rawValue)" }
        #expect(
            problems == [
                "prof.context: too-long", "gov.contact_email: missing", "p3.cases: not-number", "x.declaration: missing-choice",
                "n.goals: missing",
            ])
    }
}
