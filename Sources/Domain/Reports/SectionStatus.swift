/// How far a section is. The raw value ends the message key: `status.<raw value>`.
package enum SectionStatus: String, CaseIterable, Sendable {
    /// Nobody has answered anything here; what was filled in from the member list does not count.
    case notStarted = "not-started"
    case inProgress = "in-progress"
    /// Everything required is answered and nothing is wrong.
    case completed
    /// An answer cannot be submitted as it is, whatever else is still missing.
    case problem
}

/// Statuses and problems of a whole report, computed from its answers.
package struct ReportProgress: Sendable {
    package var visibility: Visibility
    package var check: AnswerCheck

    package init(visibility: Visibility, hasAttachment: Bool) {
        self.visibility = visibility
        check = AnswerCheck(scale: visibility.questionnaire.scale, hasAttachment: hasAttachment)
    }

    /// A problem and where it stands.
    package struct Finding: Hashable, Sendable {
        package var key: AnswerKey
        package var section: String
        package var problem: AnswerProblem
    }

    /// Every problem of a section's shown questions, in order.
    package func findings(in section: Section, measure: Int) -> [Finding] {
        visibility.shown(in: section, measure: measure).flatMap { question in
            let key = AnswerKey(measure: measure, question: question.id)
            let problems = check.problems(of: visibility.answers[key] ?? Answer(), to: question)
            return (problems + unconfirmed(key, question)).map { Finding(key: key, section: section.id, problem: $0) }
        }
    }

    /// How many of a section's shown answers were taken over from an earlier report and wait for somebody to confirm them.
    package func unconfirmed(in section: Section, measure: Int) -> Int {
        visibility.shown(in: section, measure: measure).count {
            visibility.answers.saved(AnswerKey(measure: measure, question: $0.id)).unconfirmedFrom != nil
        }
    }

    private func unconfirmed(_ key: AnswerKey, _ question: Question) -> [AnswerProblem] {
        guard visibility.answers.saved(key).unconfirmedFrom != nil else { return [] }
        return [AnswerProblem(.unconfirmed, part: question.kind.parts(scale: check.scale).first ?? "")]
    }

    /// Not started while it holds nothing but what the member list filled in; completed when nothing in it stands in the way of submitting.
    package func status(of section: Section, measure: Int) -> SectionStatus {
        status(of: section, measure: measure, findings: findings(in: section, measure: measure))
    }

    /// The same where the section's problems are known.
    func status(of section: Section, measure: Int, findings: [Finding]) -> SectionStatus {
        let started = visibility.shown(in: section, measure: measure).contains { question in
            if case .file = question.kind { return check.hasAttachment }
            let saved = visibility.answers.saved(AnswerKey(measure: measure, question: question.id))
            return !saved.answer.isEmpty && !(question.prefill != nil && saved.revision <= 1)
        }
        if !started { return .notStarted }
        if findings.isEmpty { return .completed }
        return findings.contains { !$0.problem.kind.isMissing } ? .problem : .inProgress
    }

    /// Every problem of the report: the city's sections, then each measure's.
    package func findings(measures: [Int]) -> [Finding] {
        let questionnaire = visibility.questionnaire
        return questionnaire.citySections.flatMap { findings(in: $0, measure: 0) }
            + measures.flatMap { number in questionnaire.measureSections.flatMap { findings(in: $0, measure: number) } }
    }
}

extension AnswerProblem.Kind {
    /// Whether something is only not there yet.
    package var isMissing: Bool {
        switch self {
        case .missing, .missingChoice, .missingFile, .missingText, .missingRow, .missingPart, .unconfirmed: true
        default: false
        }
    }
}
