import Domain
import Store
import TestSupport

@testable import UseCases

extension City {
    /// A city that reported in 2025, and so did its neighbour; both have started again.
    static func returning() throws -> City {
        let city = try City()
        try city.sample.addFormerCycle()
        try FormerReportOfCity.submit("graz", by: city.primary, in: city.store, shelf: city.shelf)
        try FormerReportOfCity.submit("wien", by: city.stranger, prefix: "Wien: ", in: city.store, shelf: city.shelf)
        for (member, viewer) in [("graz", city.primary), ("wien", city.stranger)] {
            _ = try city.startReport.perform(city.wish(by: viewer, member: member))
        }
        return city
    }

    var carryAnswers: CarryAnswers { CarryAnswers(store: store, shelf: shelf) }
    var continueMeasure: ContinueMeasure { ContinueMeasure(store: store, shelf: shelf) }

    func unconfirmed(measure: Int = 0) throws -> [String] {
        guard let report = try report() else { return [] }
        return try store.read { try $0.answers(of: report, measure: measure, viewer: primary) }
            .filter { $0.value.unconfirmedFrom != nil }.map(\.key.question).sorted()
    }
}
