import Domain
import Store

/// What taking over answers for the city's level or one measure works with, within one transaction.
struct CarryingStep {
    let desk: ReportDesk
    let report: Report
    let measure: Int
    let wish: ReportWish
    /// The earlier report, and the number of the measure in it (0 for the city's level); nil where nothing can be taken over.
    let origin: (desk: FormerDesk, source: Int)?

    /// Throws as `ReportWish.writableDesk` and `requireMeasure`.
    init(measure: Int, wish: ReportWish, shelf: QuestionnaireShelf, in writer: Writer) throws {
        (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
        let found = try measure == 0 ? nil : requireMeasure(measure, of: report, viewer: wish.viewer, in: writer.reader)
        self.measure = measure
        self.wish = wish
        let former = try desk.former(viewer: wish.viewer, shelf: shelf, in: writer.reader)
        origin = former.flatMap { former in former.source(of: found).map { (former, $0) } }
    }

    func former(to question: Question) -> FormerAnswer? {
        origin?.desk.answer(to: question, source: origin?.source ?? 0, scale: desk.questionnaire.scale)
    }

    /// How many answers were taken over, unconfirmed.
    func takeAll(section: String?, in writer: Writer) throws -> Int {
        guard let origin else { return 0 }
        let all = measure == 0 ? desk.questionnaire.citySections : desk.questionnaire.measureSections
        let sections = section.map { id in all.filter { $0.id == id } } ?? all
        if sections.isEmpty { throw Refusal.notFound }
        let visibility = try desk.visibility(measure: measure, viewer: wish.viewer, in: writer.reader)
        let starts = origin.desk.starts(in: sections, measure: measure, source: origin.source, visibility: visibility)
        for start in starts {
            let key = AnswerKey(measure: measure, question: start.question)
            try carry(start.answer, key: key, expected: start.revision, isConfirmed: false, in: writer)
        }
        return starts.count
    }

    /// Called within the transaction that read `expected`, so nobody can have been faster.
    func carry(_ answer: Answer, key: AnswerKey, expected: Int64, isConfirmed: Bool, in writer: Writer) throws {
        _ = try writer.carry(
            answer, report: report.id, key: key, expected: expected, from: origin?.desk.report.year ?? wish.year, isConfirmed: isConfirmed,
            at: wish.now, by: wish.viewer.account)
    }

    func keepBeside(_ answer: Answer, question: Question, base: Int64, in writer: Writer) throws {
        let text = KeptAnswer(
            report: report, key: AnswerKey(measure: measure, question: question.id), kind: question.kind, viewer: wish.viewer)
        try TextSaving(writer: writer, text: text, now: wish.now).keep(answer, base: base)
    }

    func note(_ event: JournalEvent, details: String, in writer: Writer) throws {
        try writer.note(JournalEntry(at: wish.now, account: wish.viewer.account, event: event, subject: desk.subject, details: details))
    }
}
