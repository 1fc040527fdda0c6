import Domain
import HTTP
import Store
import TestSupport
import Testing

@testable import LibraryPages

@Suite("The front page for people of a city")
struct CityFrontTests {
    private func front(_ city: City, _ person: Person? = nil) throws -> Response {
        try city.site.get("/", as: person ?? city.primary, routes: libraryRoutes)
    }

    /// Where the page's main buttons lead.
    private func buttons(_ response: Response) -> [String] {
        response.text.matches(of: #/<a class="button" href="([^"]*)"/#).map { String($0.output.1) }
    }

    @Test("From the start to the receipt there is one next step")
    func oneNextStep() throws {
        let city = try City(Site())
        for person in [city.primary, city.colleague] {
            let page = try front(city, person)
            #expect(buttons(page) == ["/report/2027/graz"])
            #expect(page.text.contains("Start the report") && page.text.contains("Not yet started"))
        }
    }

    @Test("A draft is continued")
    func draft() throws {
        let city = try City.started()
        let page = try front(city, city.colleague)
        #expect(buttons(page) == ["/report/2027/graz"])
        #expect(page.text.contains("Continue the report") && page.text.contains("not submitted"))
    }

    @Test("A submitted report leads to its receipt and says by whom and when")
    func submitted() throws {
        let city = try City.complete()
        let sent = try city.post("/check")
        #expect(sent.status == .seeOther, "\(PageReading(sent).words)")
        let page = try front(city, city.colleague)
        #expect(buttons(page) == ["/report/2027/graz/receipt"])
        #expect(!page.text.contains("Who submits"), "that is over")
        #expect(page.text.contains("2027-GRAZ-1-") && page.text.contains("Graz submitted the report on 1 February 2027, 13:00"))
    }

    @Test("The page says who submits")
    func whoSubmits() throws {
        let city = try City(Site())
        #expect(try front(city).text.contains("You, as the responsible person of Graz"))
        #expect(try front(city, city.colleague).text.contains("Graz, the responsible person of Graz"))
        try city.site.store.write { try $0.disable(account: city.primary.viewer.account, at: city.site.now) }
        #expect(try front(city, city.colleague).text.contains("Graz has no responsible person"))
    }

    @Test("Only the primary is led to the colleagues")
    func colleagues() throws {
        let city = try City(Site())
        #expect(try front(city).text.contains("1 colleague has a login."))
        #expect(WholePage.links(try front(city)).contains("/account/colleagues"))
        #expect(!WholePage.links(try front(city, city.colleague)).contains("/account/colleagues"))
    }

    @Test("The deadline is told to the second, the grace only while it runs")
    func deadline() throws {
        let city = try City.started()
        // The cycle moves, not the clock: in three months the session would have ended.
        func page(after deadline: Int64) throws -> Response {
            try city.site.store.write { writer in
                try writer.save(
                    Cycle(
                        year: 2027, questionnaire: "sample", opensAt: Site.noon + -86_400, deadline: Site.noon + -deadline, grace: 3600,
                        zone: "Europe/Vienna"))
            }
            return try front(city)
        }
        let last = try page(after: -1)
        #expect(last.text.contains("Less than a day left.") && !last.text.contains("still taken"))
        let grace = try page(after: 0)
        #expect(grace.text.contains("The deadline has passed. Reports are still taken until 1 February 2027, 14:00 (UTC+1"))
        #expect(grace.text.contains("it is taken only until 1 February 2027, 14:00 (UTC+1") && buttons(grace) == ["/report/2027/graz"])
        #expect(try page(after: 3599).text.contains("still taken"))
        let late = try page(after: 3600)
        #expect(late.text.contains("was not submitted") && !late.text.contains("still taken"))
    }

    @Test("The report of an earlier cycle stays reachable")
    func earlier() throws {
        let city = try City.started()
        try city.site.store.write { writer in
            let opens = city.site.now + 86_400
            try writer.save(
                Cycle(year: 2029, questionnaire: "sample", opensAt: opens, deadline: opens + 8_640_000, grace: 0, zone: "Europe/Vienna"))
        }
        let page = try front(city)
        #expect(page.text.contains("Graz: report 2029") && page.text.contains("Not open yet"))
        #expect(WholePage.links(page).contains("/report/2027/graz"))
        #expect(buttons(page) == ["/help"])
    }

    @Test("What a city has and what time it is decide where it stands")
    func standings() {
        let cycle = Cycle(
            year: 2027, questionnaire: "x", opensAt: Instant(seconds: 100), deadline: Instant(seconds: 200), grace: 10, zone: "UTC")
        let report = Report(id: 1, member: 1, year: 2027, state: .draft, createdAt: Instant(seconds: 100))
        let submission = Submission(version: 1, submittedAt: Instant(seconds: 150), submittedBy: "A", digest: "", reference: "R")
        func standing(_ seconds: Int64, _ report: Report?, _ submission: Submission? = nil) -> CityStanding {
            CityStanding(cycle: cycle, report: report, submission: submission, now: Instant(seconds: seconds))
        }
        #expect(standing(99, nil) == .notOpen)
        #expect(standing(100, nil) == .notStarted)
        #expect(standing(199, report) == .writing)
        #expect(standing(200, nil) == .inGrace)
        #expect(standing(209, report) == .inGrace)
        #expect(standing(210, nil) == .missed)
        #expect(standing(210, report) == .missedDraft)
        for seconds in [99, 150, 205, 300] as [Int64] { #expect(standing(seconds, report, submission) == .submitted(submission)) }
    }
}
