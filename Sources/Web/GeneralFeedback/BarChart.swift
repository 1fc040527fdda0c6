import Domain

/// Bars under each other, as long as their numbers; what they show stands in a table below, for those who do not see them and for print.
struct BarChart {
    /// A bar of one or several parts.
    struct Bar {
        var label: HTML
        /// In the order of the steps.
        var counts: [Int]
    }

    var title: String
    var bars: [Bar]
    /// What a full bar is.
    var full: Int

    var html: HTML {
        let rows = bars.map { bar -> HTML in
            var start = 0
            let parts = bar.counts.enumerated().map { place, count -> HTML in
                defer { start += count }
                return count == 0
                    ? "" : "<rect class=\"bar-\(place % 6)\" x=\"\(scaled(start))\" y=\"0\" width=\"\(scaled(count))\" height=\"10\"/>"
            }
            return """
                <div class="bar"><span class="bar-label">\(bar.label)</span>\
                <svg viewBox="0 0 1000 10" preserveAspectRatio="none" focusable="false"><rect class="bar-rest" width="1000" height="10"/>\(parts)</svg></div>

                """
        }
        return "<div class=\"bars\" aria-hidden=\"true\">\n\(rows)</div>\n"
    }

    /// In thousandths of a full bar.
    private func scaled(_ count: Int) -> Int { full == 0 ? 0 : count * 1000 / full }
}
