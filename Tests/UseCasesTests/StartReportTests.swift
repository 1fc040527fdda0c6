import Domain
import Store
import Synchronization
import TestSupport
import Testing

@testable import UseCases

@Suite struct StartReportTests {
    @Test func aNewReportStartsWithWhatTheMemberListKnows() throws {
        let city = try City()
        #expect(try city.startReport.perform(city.wish()))
        #expect(try city.report()?.state == .draft)
        #expect(try city.saved("prof.name")?.answer == Answer("Graz"))
        #expect(try city.saved("prof.people")?.answer == Answer("300000"))
        #expect(try city.saved("prof.people")?.savedByAccount == nil)
        #expect(try city.saved("prof.context") == nil)
        #expect(try city.events() == [.reportCreated])
    }

    @Test func whatTheMemberListDoesNotKnowIsLeftOpen() throws {
        let city = try City()
        try city.sample.member("linz", inhabitants: nil)
        let member = try #require(try city.store.read { try $0.member(slug: "linz") })
        for prefill in Prefill.allCases {
            #expect((prefill.value(of: member) == nil) == [.inhabitants, .inhabitantsYear].contains(prefill))
        }
    }

    @Test func startingAgainGoesOn() throws {
        let city = try City.started()
        try city.save("prof.context", "kept")
        #expect(try !city.startReport.perform(city.wish()))
        #expect(try !city.startReport.perform(city.wish(by: city.secondary)))
        #expect(try city.saved("prof.context")?.answer == Answer("kept"))
        #expect(try city.events() == [.reportCreated])
    }

    @Test func eightStartsAtOnceMakeOneReport() throws {
        let city = try City()
        let created = Mutex(0)
        Threads.run(8) { number in
            let isNew = try? city.startReport.perform(city.wish(by: number.isMultiple(of: 2) ? city.primary : city.secondary))
            if isNew == true { created.withLock { $0 += 1 } }
        }
        #expect(created.withLock { $0 } == 1)
        #expect(try city.store.read { try $0.reports(viewer: city.primary) }.count == 1)
        #expect(try city.saved("prof.name")?.revision == 1)
    }

    @Test(arguments: [
        (SampleStore.cycle.opensAt + -1, Refusal?.some(.wrongState(.cycleNotOpen))), (SampleStore.cycle.opensAt, nil),
        (SampleStore.deadline, nil),
        (SampleStore.deadline + 3599, nil), (SampleStore.deadline + 3600, .some(.wrongState(.deadlinePassed))),
    ])
    func aReportIsStartedWhileTheCycleIsOpen(now: Instant, refusal: Refusal?) throws {
        let city = try City()
        if let refusal {
            #expect(throws: refusal) { try city.startReport.perform(city.wish(at: now)) }
            #expect(try city.report() == nil)
        } else {
            #expect(try city.startReport.perform(city.wish(at: now)))
        }
    }

    @Test func onlyTheCityStarts() throws {
        let city = try City()
        for (viewer, refusal) in city.outsiders { #expect(throws: refusal) { try city.startReport.perform(city.wish(by: viewer)) } }
        #expect(throws: Refusal.notFound) { try city.startReport.perform(city.wish(year: 2029)) }
        #expect(throws: Refusal.notFound) { try city.startReport.perform(city.wish(member: "nowhere")) }
        #expect(try city.report() == nil)
    }
}
