/// A former answer beside today's question with the same id.
package struct FormerAnswer: Sendable, Equatable {
    /// What of it today's question takes. The raw value ends the message key: `former.fit.<raw value>`.
    package enum Fit: String, CaseIterable, Sendable {
        /// All of it: it can be taken over.
        case whole
        /// Some of what was chosen then is no longer offered: to be chosen anew.
        case choicesGone = "choices-gone"
        /// Another kind of answer is asked for now, or one that has to be given anew each time.
        case otherKind = "other-kind"
        /// The question is no longer asked.
        case questionGone = "question-gone"
    }

    package var answer: Answer
    package var fit: Fit

    /// - Parameters:
    ///   - question: as it is asked today, nil when it is no longer asked.
    ///   - former: as it was asked then.
    package init(_ answer: Answer, to question: Question?, asked former: Question?, scale: [Option]) {
        self.answer = answer
        fit = Self.fit(of: answer, to: question, asked: former, scale: scale)
    }

    private static func fit(of answer: Answer, to question: Question?, asked former: Question?, scale: [Option]) -> Fit {
        guard let question else { return .questionGone }
        guard let former, let family = question.kind.family, family == former.kind.family, question.mustBe == nil else { return .otherKind }
        let problems = AnswerCheck(scale: scale, hasAttachment: false).problems(of: answer, to: question).map(\.kind)
        // Parts of options, rows and columns that are no longer there.
        let isWhole = Set(question.kind.parts(scale: scale)).isSuperset(of: answer.parts.keys)
        if !isWhole || problems.contains(.unknownOption) { return .choicesGone }
        // What is only too long or not complete is taken: a draft takes it, and the check page says what to do.
        return problems.allSatisfy { $0.isMissing || $0 == .tooLong } ? .whole : .otherKind
    }
}

extension QuestionKind {
    /// Kinds between which an answer keeps its meaning when a questionnaire changes; nil where nothing can be taken over.
    fileprivate var family: String? {
        switch self {
        case .text, .long: "words"
        case .single, .multi: "choice"
        case .yesNo: "yes or no"
        case .scale: "scale"
        case .integer, .decimal, .percent: "number"
        case .year: "year"
        case .date: "date"
        case .dateRange: "dates"
        case .yearRange: "years"
        case .url: "web address"
        case .email: "mail address"
        case .money: "money"
        case .matrix: "matrix"
        case .table: "table"
        case .file, .derived: nil
        }
    }
}
