import Domain
import HTTP
import LibraryPages
import ReportPages
import TestSupport

/// A city whose submitted report the council has answered, and somebody of another city.
struct AnsweredCity {
    let city: City
    let reader: Person
    let council: Viewer

    var site: Site { city.site }
    var member: Int64 { city.member }

    init(_ site: Site, slug: String = "graz", isSubmitted: Bool = true) throws {
        city = try City(site, slug: slug)
        _ = try city.post("")
        _ = try city.save("/prof", ["prof.context": "A city on a river"])
        _ = try city.save(
            "/gov",
            [
                "gov.unit": "no", "gov.person": "Kim Unverwechselbar", "gov.wish": "Geheimer Wunsch",
                "gov.housing": "Faire Wohnungen in \(slug)",
                "gov.offer": "training", "gov.need": "police",
            ])
        _ = try city.addMeasure("Offene Türen in \(slug)")
        _ = try city.save(
            "/measures/1/m", ["m.text": "Wir öffnen Türen", "m.summary": "Kurz gesagt", "m.points": "p7", "m.presenter": "Pat Vortrag"])
        reader = try site.signIn("\(slug).reader", role: .secondary, member: try site.member("\(slug)-reader"))
        let council = try site.signIn("\(slug).council", role: .council)
        self.council = council.viewer
        if isSubmitted { _ = try city.post("/check") }
    }

    static func make(slug: String = "graz") throws -> AnsweredCity {
        let site = try Site(questionnaire: .library, texts: Questionnaire.libraryTexts)
        let answered = try AnsweredCity(site, slug: slug)
        try answered.release(.sample(at: Site.noon))
        return answered
    }

    func report() throws -> Report {
        guard let report = try site.store.read({ try $0.report(year: 2027, member: member, viewer: city.primary.viewer) }) else {
            throw Refusal.notFound
        }
        return report
    }

    func release(_ feedback: ReleasedFeedback) throws { try site.store.release(feedback, on: report(), by: council) }

    /// Looks at the preview as the primary would, and presses the button there.
    @discardableResult
    func publish(_ scope: PublicationScope, attachment: Bool = false, contact: Bool = false) throws -> Response {
        let query = "?scope=\(scope.rawValue.replacing(" ", with: "%20"))\(attachment ? "&attachment=1" : "")\(contact ? "&contact=1" : "")"
        let preview = PageReading(try city.get("/publication/preview" + query))
        let fields = ["scope", "attachment", "contact", "version", "after"].compactMap { name in preview.value(of: name).map { (name, $0) }
        }
        return try city.post("/publication", fields)
    }

    func library(_ path: String = "", as person: Person? = nil) throws -> Response {
        try site.get("/library\(path)", as: person ?? reader, routes: libraryRoutes)
    }
}
