import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite("A page that says it is still open")
struct NotePresenceTests {
    private func note(_ city: City, _ section: String = "prof", measure: Int = 0, by viewer: Viewer? = nil, at now: Instant = City.noon)
        throws
    {
        try NotePresence(store: city.store, shelf: city.shelf).perform(
            section: section, measure: measure, wish: city.wish(by: viewer, at: now))
    }

    private func place(_ city: City, _ viewer: Viewer) throws -> PresencePlace? {
        let report = try #require(try city.report())
        return try city.store.read { try $0.ownPresence(of: report, viewer: viewer) }
    }

    @Test("The same page is written down at most every 15 seconds, another page at once")
    func pauses() throws {
        let city = try City.started()
        let seen = { try place(city, city.primary)?.seenAt }
        try note(city)
        try note(city, at: City.noon + 14)
        #expect(try seen() == City.noon)
        try note(city, at: City.noon + 15)
        #expect(try seen() == City.noon + 15)
        try note(city, "gov", at: City.noon + 16)
        #expect(try place(city, city.primary) == PresencePlace(measure: 0, section: "gov", seenAt: City.noon + 16))
    }

    @Test("A clock that was put back does not keep anybody away")
    func clockBack() throws {
        let city = try City.started()
        try note(city, at: City.noon + 3600)
        try note(city, at: City.noon)
        #expect(try place(city, city.primary)?.seenAt == City.noon)
    }

    @Test("Only on pages there are: not on a section of the other level, a measure that is not there or was removed")
    func places() throws {
        let city = try City.started()
        let number = try city.changeMeasures.add(title: "One", formKey: "k", wish: city.wish()).number
        try note(city, "m", measure: number)
        #expect(throws: Refusal.notFound) { try note(city, "m") }
        #expect(throws: Refusal.notFound) { try note(city, "prof", measure: number) }
        #expect(throws: Refusal.notFound) { try note(city, "m", measure: 9) }
        try city.changeMeasures.remove(number, wish: city.wish())
        #expect(throws: Refusal.wrongState(.measureRemoved)) { try note(city, "m", measure: number) }
    }

    @Test("People of other cities and the office are refused, and nobody after submission")
    func refused() throws {
        let city = try City.started()
        for (viewer, refusal) in city.outsiders { #expect(throws: refusal) { try note(city, by: viewer) } }
        try city.complete()
        _ = try city.submitReport.perform(city.wish())
        #expect(throws: Refusal.wrongState(.reportSubmitted)) { try note(city) }
        #expect(try place(city, city.primary) == nil)
    }
}
