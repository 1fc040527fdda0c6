/// How far a section is for the people who work on it: what its answers say and what somebody said, together.
package struct SectionStanding: Hashable, Sendable {
    /// What the answers say.
    package var status: SectionStatus
    package var task: SectionTask
    /// So many things stand in the way of submitting.
    package var problems: Int
    /// Whether an answer was saved after somebody said that the section is done.
    package var hasChangedSince: Bool

    package init(status: SectionStatus, task: SectionTask, problems: Int, hasChangedSince: Bool) {
        self.status = status
        self.task = task
        self.problems = problems
        self.hasChangedSince = hasChangedSince
    }

    /// The one word for both. Somebody's word never hides what is missing or wrong.
    package enum Verdict: Hashable, Sendable {
        /// Nobody said that it is done: what the answers say.
        case computed(SectionStatus)
        /// Somebody said so, and nothing stands in the way of submitting.
        case done
        /// Somebody said so, but answers are missing or, where something is wrong, have to be mended.
        case doneBut(problems: Int, isWrong: Bool)
    }

    package var verdict: Verdict {
        if task.done == nil { return .computed(status) }
        return problems == 0 ? .done : .doneBut(problems: problems, isWrong: status == .problem)
    }
}

extension ReportProgress {
    /// The standing of a section that `task` tells about.
    package func standing(of section: Section, measure: Int, task: SectionTask) -> SectionStanding {
        let findings = findings(in: section, measure: measure)
        let changed = task.done.map { done in
            visibility.shown(in: section, measure: measure).contains { question in
                visibility.answers.saved(AnswerKey(measure: measure, question: question.id)).savedAt > done.at
            }
        }
        return SectionStanding(
            status: status(of: section, measure: measure, findings: findings), task: task, problems: findings.count,
            hasChangedSince: changed ?? false)
    }
}
