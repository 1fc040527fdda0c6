import Domain

/// Bars under each other, as long as their numbers; what they show stands in a table below, for those who do not see them and for print.
struct BarChart {
    /// A bar of one or several parts.
    struct Bar {
        var label: HTML
        /// In the order of the steps.
        var counts: [Int]
    }

    /// What the parts of a bar stand for; empty where bars have one part.
    var steps: [String] = []
    var bars: [Bar]
    /// What a full bar is.
    var full: Int

    var html: HTML {
        let rows = bars.map { bar -> HTML in
            var start = 0
            let parts = bar.counts.enumerated().map { place, count -> HTML in
                defer { start += count }
                return count == 0
                    ? ""
                    : "<rect class=\"bar-\(place % Self.colours)\" x=\"\(scaled(start))\" y=\"0\" width=\"\(scaled(count))\" height=\"10\"/>"
            }
            return """
                <div class="bar"><span class="bar-label">\(bar.label)</span>\
                <svg viewBox="0 0 1000 10" preserveAspectRatio="none" focusable="false"><rect class="bar-rest" width="1000" height="10"/>\(parts)</svg></div>

                """
        }
        return "<div class=\"bars\" aria-hidden=\"true\">\n\(legend)\(rows)</div>\n"
    }

    /// So many the style sheet has.
    private static let colours = 7

    private var legend: HTML {
        guard !steps.isEmpty else { return "" }
        let items = steps.enumerated().map { place, step -> HTML in
            """
            <li><svg viewBox="0 0 10 10" focusable="false"><rect class="bar-\(place % Self.colours)" width="10" height="10"/></svg> \(step)</li>

            """
        }
        return "<ul class=\"bar-legend\">\n\(items)</ul>\n"
    }

    /// In thousandths of a full bar.
    private func scaled(_ count: Int) -> Int { full == 0 ? 0 : count * 1000 / full }
}
