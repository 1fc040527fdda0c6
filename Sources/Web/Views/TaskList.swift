import Domain

/// The sections of a report with their status; each row is one link.
package enum TaskList {
    /// One section, or one measure.
    package struct Row: Sendable {
        package var title: HTML
        package var address: Address
        package var verdict: SectionStanding.Verdict
        /// A short line under the title.
        package var hint: String?

        package init(title: HTML, address: Address, status: SectionStatus, hint: String? = nil) {
            self.init(title: title, address: address, verdict: .computed(status), hint: hint)
        }

        package init(title: HTML, address: Address, verdict: SectionStanding.Verdict, hint: String? = nil) {
            self.title = title
            self.address = address
            self.verdict = verdict
            self.hint = hint
        }
    }

    /// The list. `id` sets the rows' own ids apart where a page has several lists.
    package static func render(_ messages: Messages, id: String, _ rows: [Row]) -> HTML {
        let items = rows.enumerated().map { place, row -> HTML in
            let status = "\(id)-\(place + 1)-status"
            let hint: HTML? = row.hint.map { "<p class=\"task-hint\">\($0)</p>" }
            return """
                <li><div><a href="\(row.address.path)" aria-describedby="\(status)">\(row.title)</a>\(hint)</div>\
                <div class="task-status" id="\(status)">\(StatusTag.render(row.verdict, messages))</div></li>

                """
        }
        return "<ul class=\"tasks\">\n\(items)</ul>\n"
    }
}
