import Domain
import Synchronization
import TestSupport
import Testing

@testable import Store

/// What the database itself refuses, whoever asks and however many at once.
@Suite struct ConstraintTests {
    @Test func oneReportPerMemberAndCycle() throws {
        let sample = try SampleStore()
        let member = try sample.member("graz")
        let added = Mutex(0)
        Threads.run(8) { _ in
            let isNew = try? sample.store.write { try $0.insertReport(member: member, year: 2027, at: SampleStore.noon, by: nil) }
            if isNew == true { added.withLock { $0 += 1 } }
        }
        #expect(added.withLock { $0 } == 1)
        #expect(try sample.store.read { try $0.db.first("SELECT count(*) FROM report") { $0[0] as Int } } == 1)
    }

    @Test func onePrimaryPerMember() throws {
        let sample = try SampleStore()
        let member = try sample.member("graz")
        let refusals = Mutex<[Refusal]>([])
        Threads.run(8) { number in
            do { try sample.account("primary\(number)", role: .primary, member: member) } catch {
                refusals.withLock { $0.append(error as? Refusal ?? .notFound) }
            }
        }
        #expect(refusals.withLock { $0 } == Array(repeating: primaryExists, count: 7))
        #expect(try sample.store.read { try $0.allAccounts(member: member) }.map(\.role) == [.primary])
    }

    @Test func aDisabledPrimaryMakesRoomAndCannotComeBackBesideItsSuccessor() throws {
        let sample = try SampleStore()
        let member = try sample.member("graz")
        let first = try sample.account("first", role: .primary, member: member)
        try sample.store.write { try $0.disable(account: first.account, at: SampleStore.noon) }
        let second = try sample.account("second", role: .primary, member: member)
        #expect(throws: primaryExists) { try sample.store.write { try $0.enable(account: first.account) } }
        try sample.store.write { try $0.disable(account: second.account, at: SampleStore.noon) }
        try sample.store.write { try $0.enable(account: first.account) }
        #expect(try sample.store.read { try $0.primary(ofMember: member) }?.userName == "first")
    }

    @Test func aUserNameAndASlugAreTakenOnce() throws {
        let sample = try SampleStore()
        try sample.account("anna", role: .council)
        #expect(throws: Refusal.invalid([InputProblem(field: "username", message: "account.user-name-taken")])) {
            try sample.account("anna", role: .board)
        }
        try sample.member("graz")
        #expect(throws: Refusal.invalid([InputProblem(field: "slug", message: "member.slug-taken")])) { try sample.member("graz") }
    }

    @Test(arguments: Role.allCases)
    func peopleOfACityAndNobodyElseBelongToAMember(role: Role) throws {
        let sample = try SampleStore()
        let member = try sample.member("graz")
        try sample.account("fits", role: role, member: role.belongsToMember ? member : nil)
        #expect(throws: (any Error).self) { try sample.account("fits-not", role: role, member: role.belongsToMember ? nil : member) }
    }

    @Test func aVersionOfTheQuestionnaireNeverChanges() throws {
        let sample = try SampleStore()
        let changed = Questionnaire(version: "sample", languages: ["en"], levels: [], scale: [])
        #expect(throws: StoreProblem.self) {
            try sample.store.write { try $0.insert(changed, texts: [:], source: "", at: SampleStore.noon) }
        }
        #expect(try sample.store.read { try $0.questionnaire(version: "sample") } == .sample)
    }

    @Test func theQuestionnaireOfACycleWithReportsStays() throws {
        let sample = try SampleStore()
        var other = Questionnaire.sample
        other.version = "other"
        var cycle = SampleStore.cycle
        cycle.questionnaire = "other"
        try sample.store.write { [other, cycle] writer in
            try writer.insert(other, texts: [:], source: "", at: SampleStore.noon)
            try writer.save(cycle)
        }
        #expect(try sample.store.read { try $0.cycle(year: 2027) }?.questionnaire == "other")
        _ = try SampleReport("graz", in: sample)
        cycle.questionnaire = "sample"
        cycle.deadline = SampleStore.deadline + 60
        try sample.store.write { [cycle] in try $0.save(cycle) }
        let stored = try sample.store.read { try $0.cycle(year: 2027) }
        #expect(stored?.questionnaire == "other")
        #expect(stored?.deadline == SampleStore.deadline + 60)
    }

    private var primaryExists: Refusal { .invalid([InputProblem(field: "role", message: "account.primary-exists")]) }
}
