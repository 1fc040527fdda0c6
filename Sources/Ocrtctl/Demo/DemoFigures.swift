import Domain
import Store
import UseCases

/// The demo's numbers of inhabitants of other years: an earlier one of every city, and one that became known after the prize's categories were fixed.
struct DemoFigures {
    let store: Store
    /// The year of the prize whose scoring has begun.
    let year: Int

    /// Earlier figures, so that each city has one that counts on the prize's reference day.
    func earlier(of cities: [DemoCity], at then: Instant) throws {
        let rows = cities.compactMap { city -> String? in
            guard let number = Int(city.member.inhabitants), let latest = Int(city.member.inhabitantsYear) else { return nil }
            return "\(city.member.slug),\(min(latest - 3, year - 1)),\(number - number / 60)"
        }
        try perform(rows, at: then)
    }

    /// The list of members has a newer figure by now, while the prize shows the one that decided.
    func newer(at then: Instant) throws { try perform(["uppsala,\(year + 1),251120"], at: then) }

    private func perform(_ rows: [String], at then: Instant) throws {
        let list = ([ImportFigures.columns.joined(separator: ",")] + rows).joined(separator: "\n")
        let done = try ImportFigures(store: store).perform(list, by: .commandLine, now: then)
        guard !done.contains(where: \.isRefused) else { throw Failure("The demo's numbers of inhabitants cannot be stored.") }
    }
}
