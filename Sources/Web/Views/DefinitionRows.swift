/// Question and answer, row by row, each with its "Change".
package enum DefinitionRows {
    /// One line of the list.
    package struct Row: Sendable {
        package var term: HTML
        package var value: HTML
        /// Where the value can be changed, and the words that tell this "Change" from the others; nil where it cannot.
        package var change: (link: String, what: String)?
        /// Shown above the value, such as what is wrong with it.
        package var problem: String?

        package init(term: HTML, value: HTML, change: (link: String, what: String)? = nil, problem: String? = nil) {
            self.term = term
            self.value = value
            self.change = change
            self.problem = problem
        }
    }

    /// The rows as one list, in the order given.
    package static func render(_ messages: Messages, _ rows: [Row]) -> HTML {
        let items = rows.map { row -> HTML in
            let problem: HTML? = row.problem.map { "<p class=\"error\">\($0)</p>" }
            let change: HTML? = row.change.map {
                """
                <dd class="row-change"><a href="\($0.link)">\(messages[ViewMessage.change])\
                <span class="unseen"> \($0.what)</span></a></dd>
                """
            }
            return """
                <div class="row\(" is-wrong", if: row.problem != nil)"><dt>\(row.term)</dt>\
                <dd class="row-value">\(problem)\(row.value)</dd>\(change)</div>

                """
        }
        return "<dl class=\"rows\">\n\(items)</dl>\n"
    }
}
