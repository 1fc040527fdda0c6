import Domain
import HTTP
import ReportPages
import TestSupport
import Testing

@Suite("“Saved” says when the last save was, not when one looks")
struct SavedNoticeTests {
    static let atNoon = "Saved, 1 February 2027, 13:00 (UTC+1). You can stop here and continue on any device."

    @Test(
        "On the next section, the report's home, the list of measures and a measure's home",
        arguments: ["/gov", "", "/measures", "/measures/1"])
    func everywhere(path: String) throws {
        let city = try City.started()
        _ = try city.addMeasure("A measure")
        _ = try city.save("/prof", ["prof.context": "Mur"])
        _ = try city.save("/measures/1/m", ["m.text": "Words"])
        city.site.now = Site.noon + 3600
        #expect(PageReading(try city.get("\(path)?saved=1")).words.contains(Self.atNoon))
        #expect(!PageReading(try city.get(path)).words.contains("You can stop here and continue"))
    }

    @Test("Another person's later save is not one's own")
    func ownOnly() throws {
        let city = try City.started()
        _ = try city.save("/prof", ["prof.context": "Mur"])
        city.site.now = Site.noon + 3600
        _ = try city.save("/prof", ["prof.name": "City of Graz"], as: city.colleague)
        #expect(PageReading(try city.get("?saved=1")).words.contains(Self.atNoon))
    }

    @Test("A section looks only at itself and the one before")
    func sections() throws {
        let city = try City.started()
        _ = try city.addMeasure("A measure")
        _ = try city.save("/measures/1/m", ["m.text": "Words"])
        city.site.now = Site.noon + 3600
        _ = try city.save("/prof", ["prof.context": "later"])
        #expect(PageReading(try city.get("/measures/1/m?saved=1")).words.contains(Self.atNoon))
    }

    @Test("Who has never saved anything hears no time")
    func nothing() throws {
        let city = try City.started()
        let words = PageReading(try city.get("/gov?saved=1", as: city.colleague)).words
        #expect(words.contains("Everything is saved. You can stop here and continue on any device."))
    }
}
