/// What one scorer gives one measure for one criterion.
package struct Score: Hashable, Sendable {
    package var value: Int
    package var comment: String

    package init(value: Int, comment: String) {
        self.value = value
        self.comment = comment
    }
}

/// One scorer's scores of one measure, by criterion. It counts only when it is whole.
package struct ScoreSheet: Hashable, Sendable {
    package var scorer: Int64
    package var scorerName: String
    package var scores: [String: Score]

    package init(scorer: Int64, scorerName: String, scores: [String: Score]) {
        self.scorer = scorer
        self.scorerName = scorerName
        self.scores = scores
    }

    /// The sheet as it is filled in, without what is filled in for no criterion. A step that is missing or none of the scale is -1.
    package init(scorer: Int64, scorerName: String, texts: [SheetPlace: String], criteria: Criteria) {
        var scores: [String: Score] = [:]
        for criterion in criteria.criteria {
            let step = texts[.step(criterion.id)].flatMap { Int($0) } ?? -1
            let comment = texts[.comment(criterion.id)] ?? ""
            if step != -1 || !comment.isEmpty { scores[criterion.id] = Score(value: step, comment: comment) }
        }
        self.init(scorer: scorer, scorerName: scorerName, scores: scores)
    }

    /// What is missing or wrong before it can be given, by the names of `SheetPlace`.
    package func problems(_ criteria: Criteria) -> [InputProblem] {
        criteria.criteria.flatMap { criterion -> [InputProblem] in
            guard let score = scores[criterion.id], Criterion.steps.contains(score.value) else {
                return [InputProblem(field: SheetPlace.step(criterion.id).name, message: "prize.score-missing")]
            }
            if Criterion.needsComment(score.value) && score.comment.isEmpty {
                return [InputProblem(field: SheetPlace.comment(criterion.id).name, message: "prize.score-comment-missing")]
            }
            return []
        }
    }

    /// The sum of weight times step.
    func weighted(_ criteria: Criteria) -> Int { criteria.criteria.reduce(0) { $0 + $1.weight * (scores[$1.id]?.value ?? 0) } }

    /// From 0 to 100, in tenths of a point.
    package func tenths(_ criteria: Criteria) -> Int { ScoreSummary.tenths(weighted(criteria), sheets: 1, criteria) }
}

/// What several scorers say together about one measure. Points go from 0 to 100 and are held in tenths, so that nothing is rounded twice.
package struct ScoreSummary: Hashable, Sendable {
    package var scorers: Int
    /// The mean of the scorers' points.
    package var mean: Int
    /// The highest less the lowest points.
    package var spread: Int
    /// The criteria on which two scorers are two steps or more apart, in the criteria's order.
    package var disagreements: [String]

    /// Nil without a sheet.
    package init?(_ sheets: [ScoreSheet], _ criteria: Criteria) {
        guard !sheets.isEmpty else { return nil }
        let each = sheets.map { $0.tenths(criteria) }
        scorers = sheets.count
        mean = Self.tenths(sheets.reduce(0) { $0 + $1.weighted(criteria) }, sheets: sheets.count, criteria)
        spread = (each.max() ?? 0) - (each.min() ?? 0)
        disagreements = criteria.criteria.filter { criterion in
            let values = sheets.compactMap { $0.scores[criterion.id]?.value }
            return (values.max() ?? 0) - (values.min() ?? 0) >= 2
        }.map(\.id)
    }

    /// Rounded to the nearest tenth, half a tenth upwards.
    static func tenths(_ weighted: Int, sheets: Int, _ criteria: Criteria) -> Int {
        let most = 4 * criteria.weights * sheets
        return most == 0 ? 0 : (2 * weighted * 1000 + most) / (2 * most)
    }

    /// Tenths as people read them: `73.5`.
    package static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
