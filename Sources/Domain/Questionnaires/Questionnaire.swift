/// One version of the questionnaire: what is asked, in what order, under which conditions. The words stand apart, in `QuestionnaireTexts`.
package struct Questionnaire: Sendable, Equatable, Codable {
    /// The version's name; a stored version never changes.
    package var version: String
    /// Languages its texts come in; the first is the fallback.
    package var languages: [String]
    package var levels: [Level]
    /// The steps of every question of kind `scale`, in order.
    package var scale: [Option]

    package init(version: String, languages: [String], levels: [Level], scale: [Option]) {
        self.version = version
        self.languages = languages
        self.levels = levels
        self.scale = scale
    }

    /// The sections asked once a report, in order.
    package var citySections: [Section] { levels.filter { !$0.isPerMeasure }.flatMap(\.sections) }
    /// The sections asked for every measure, in order.
    package var measureSections: [Section] { levels.filter(\.isPerMeasure).flatMap(\.sections) }

    /// The section of this id, nil when that level has none.
    package func section(_ id: String, perMeasure: Bool) -> Section? {
        (perMeasure ? measureSections : citySections).first { $0.id == id }
    }

    /// Every question in order of display.
    package var questions: [Question] { levels.flatMap(\.sections).flatMap(\.questions) }
}

/// A level: the city's overview, or the form that is filled once per measure.
package struct Level: Sendable, Equatable, Codable {
    package var id: String
    package var isPerMeasure: Bool
    package var sections: [Section]

    package init(id: String, isPerMeasure: Bool, sections: [Section]) {
        self.id = id
        self.isPerMeasure = isPerMeasure
        self.sections = sections
    }
}

/// A page of questions. Its id is part of the page's address.
package struct Section: Sendable, Equatable, Codable {
    package var id: String
    package var questions: [Question]

    package init(id: String, questions: [Question]) {
        self.id = id
        self.questions = questions
    }

    /// Names that addresses under a report use for other pages and that no section may have.
    package static let reservedIds: Set<String> = [
        "measures", "attachment", "check", "receipt", "feedback", "publication", "approval", "download", "history", "colleagues",
        "move", "copy", "remove", "restore", "answer", "presence", "work", "submission-request", "former",
        "letter", "update", "changes",
    ]
}
