import Domain
import Store

/// A member's earlier report with the questionnaire it answers.
package struct FormerDesk: Sendable {
    package var report: FormerReport
    package var volume: QuestionnaireShelf.Volume

    /// The former measure that answers for today's measure: 0 for the city's level, nil for a measure that continues none of this report.
    package func source(of measure: Measure?) -> Int? {
        guard let measure else { return 0 }
        guard let source = measure.continues, source.year == report.year, report.measure(source.number) != nil else { return nil }
        return source.number
    }

    /// The former answer to a question that is asked today; nil where it was not answered.
    package func answer(to question: Question, source: Int, scale: [Option]) -> FormerAnswer? {
        guard let answer = report.answers(measure: source)[question.id] else { return nil }
        return FormerAnswer(answer, to: question, asked: volume.index.questions[question.id]?.question, scale: scale)
    }

    /// A former answer that can be taken over, and what it is based on.
    package struct Start: Sendable, Equatable {
        package var question: String
        package var answer: Answer
        /// The revision that stands in the report, 0 for none.
        package var revision: Int64
    }

    /// What can be taken over as a start in these sections: former answers that fit today's questions, where nothing is answered yet.
    ///
    /// In order of the questions, so that one whose condition a former answer fulfils is there too.
    package func starts(in sections: [Section], measure: Int, source: Int, visibility: Visibility) -> [Start] {
        var visibility = visibility
        var starts: [Start] = []
        for question in sections.flatMap(\.questions) where visibility.isShown(question, measure: measure) {
            let key = AnswerKey(measure: measure, question: question.id)
            var saved = visibility.answers.saved(key)
            guard saved.answer.isEmpty, let former = answer(to: question, source: source, scale: visibility.questionnaire.scale),
                former.fit == .whole
            else { continue }
            starts.append(Start(question: question.id, answer: former.answer, revision: saved.revision))
            saved.answer = former.answer
            visibility.answers.answers[key] = saved
        }
        return starts
    }
}

extension ReportDesk {
    /// The desk of the member's latest report of an earlier cycle; nil where there is none.
    package func former(viewer: Viewer, shelf: QuestionnaireShelf, in reader: Reader) throws -> FormerDesk? {
        guard let report = try shelf.former.report(member: member.id, before: cycle.year, viewer: viewer, from: reader) else { return nil }
        return FormerDesk(report: report, volume: try shelf.volume(report.questionnaire, from: reader))
    }
}

extension FrozenDesk {
    /// The desk of the member's latest report of an earlier cycle; nil where there is none, or the viewer may not read it.
    package func former(viewer: Viewer, shelf: QuestionnaireShelf, in reader: Reader) throws -> FormerDesk? {
        guard let report = try shelf.former.report(member: member.id, before: cycle.year, viewer: viewer, from: reader) else { return nil }
        return FormerDesk(report: report, volume: try shelf.volume(report.questionnaire, from: reader))
    }
}
