/// Counts over all submitted reports of a cycle, for those who write the general feedback.
package struct Overview: Sendable {
    /// How cities are told apart.
    package enum Grouping: String, CaseIterable, Sendable { case all, country, size }

    /// A city that has submitted.
    package struct City: Hashable, Sendable {
        /// Of two letters.
        package var country: String
        /// Nil where the number of inhabitants is not known.
        package var size: SizeClass?
        package var answers: ClosedAnswers

        package init(country: String, size: SizeClass?, answers: ClosedAnswers) {
            self.country = country
            self.size = size
            self.answers = answers
        }

        func group(_ grouping: Grouping) -> String {
            switch grouping {
            case .all: ""
            case .country: country
            case .size: size == .small ? "small" : size == .large ? "large" : "unknown"
            }
        }
    }

    package var cities: [City]
    package var questionnaire: Questionnaire

    package init(cities: [City], questionnaire: Questionnaire) {
        self.cities = cities
        self.questionnaire = questionnaire
    }

    /// The counts of a question that offers a choice; nil for others.
    package func tally(_ question: Question, by grouping: Grouping) -> Tally? {
        let options = question.kind.choices(scale: questionnaire.scale)
        guard !options.isEmpty else { return nil }
        let chosen = cities.compactMap { city in city.answers.chosen[question.id].map { (group: city.group(grouping), ids: $0) } }
        return Tally(options: options, chosen: chosen, groups: groups(grouping))
    }

    /// The counts of a matrix, row by row: each row is a question of its own, with its own cities that answered it and its own hidden groups. Empty for
    /// other kinds.
    package func rows(_ question: Question, by grouping: Grouping) -> [(row: Option, tally: Tally)] {
        guard case .matrix(let rows, let columns) = question.kind else { return [] }
        return rows.map { row in
            let place = ClosedAnswers.MatrixRow(question: question.id, row: row.id)
            let chosen = cities.compactMap { city in city.answers.rows[place].map { (group: city.group(grouping), ids: $0) } }
            return (row, Tally(options: columns.map(\.id), chosen: chosen, groups: groups(grouping)))
        }
    }

    /// The questions of a section that offer a choice, alone or row by row.
    package func closedQuestions(in section: Section) -> [Question] {
        section.questions.filter { !$0.kind.choices(scale: questionnaire.scale).isEmpty || !$0.kind.matrixRows.isEmpty }
    }

    /// How far the cities are with each point: the questions of the scale at the city's level that belong to a point, in its order.
    package var maturity: [(question: Question, tally: Tally)] {
        questionnaire.citySections.flatMap(\.questions).compactMap { question -> (question: Question, tally: Tally)? in
            guard case .scale = question.kind, question.point != nil else { return nil }
            return tally(question, by: .all).map { (question, $0) }
        }.sorted { ($0.question.point ?? 0) < ($1.question.point ?? 0) }
    }

    private func groups(_ grouping: Grouping) -> [String] {
        switch grouping {
        case .all: []
        case .country: Set(cities.map(\.country)).sorted()
        case .size: ["small", "large", "unknown"]
        }
    }
}
