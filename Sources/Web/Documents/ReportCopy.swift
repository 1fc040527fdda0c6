import Domain

/// A report as a document shows it: the draft as it is now, or a frozen version.
package struct ReportCopy: Sendable {
    package var cycle: Cycle
    package var member: Member
    package var words: ReportWords
    package var visibility: Visibility
    package var measures: [Measure]
    package var attachment: File?
    /// The frozen version; nil for a draft.
    package var submission: Submission?

    /// The attached file, of which a document only tells.
    package struct File: Sendable, Equatable {
        package var name: String
        package var size: Int

        package init(name: String, size: Int) {
            self.name = name
            self.size = size
        }
    }

    /// The draft as it is now.
    package init(
        cycle: Cycle, member: Member, words: ReportWords, visibility: Visibility, measures: [Measure], attachment: Attachment?
    ) {
        self.cycle = cycle
        self.member = member
        self.words = words
        self.visibility = visibility
        self.measures = measures
        self.attachment = attachment.map { File(name: $0.fileName, size: $0.size) }
    }

    /// A frozen version: nothing but what was frozen is in it.
    package init(
        cycle: Cycle, member: Member, words: ReportWords, index: QuestionIndex, content: SubmissionContent, submission: Submission
    ) {
        self.cycle = cycle
        self.member = member
        self.words = words
        self.submission = submission
        visibility = Visibility(
            questionnaire: words.questionnaire, answers: AnswerSheet(index: index, answers: content.saved(at: submission.submittedAt)))
        measures = content.listedMeasures
        attachment = content.attachment.map { File(name: $0.fileName, size: $0.size) }
    }

    var language: String { words.answerLanguage(visibility.answers) }

    /// One question that is shown, where it stands and what was answered.
    struct Entry {
        var question: Question
        var section: Section
        var measure: Measure?
        var saved: SavedAnswer
        var context: FieldContext
    }

    /// The shown questions of a section, in order.
    func entries(of section: Section, measure: Measure?) -> [Entry] {
        visibility.shown(in: section, measure: measure?.number ?? 0).map { question in
            let saved = visibility.answers.saved(AnswerKey(measure: measure?.number ?? 0, question: question.id))
            return Entry(question: question, section: section, measure: measure, saved: saved, context: context(question, section))
        }
    }

    /// Every shown question of the city and of its measures.
    var entries: [Entry] {
        words.questionnaire.citySections.flatMap { entries(of: $0, measure: nil) }
            + measures.flatMap { measure in words.questionnaire.measureSections.flatMap { entries(of: $0, measure: measure) } }
    }

    /// How many answers are kept that belong to questions which do not apply now.
    var hidden: Int {
        let numbers = Set([0] + measures.map(\.number))
        let places = words.questionnaire.levels.flatMap(\.sections).flatMap { section in numbers.map { (section, $0) } }
        let shown = places.reduce(into: Set<AnswerKey>()) { keys, place in
            for question in visibility.shown(in: place.0, measure: place.1) {
                keys.insert(AnswerKey(measure: place.1, question: question.id))
            }
        }
        return visibility.answers.answers.count { numbers.contains($0.key.measure) && !$0.value.answer.isEmpty && !shown.contains($0.key) }
    }

    private func context(_ question: Question, _ section: Section) -> FieldContext {
        FieldContext(
            messages: words.messages, texts: words.texts, scale: words.questionnaire.scale, answerLanguage: language,
            number: words.number(of: question, in: section), zone: cycle.zone, derivedText: words.derived(question, visibility.answers),
            attachmentName: attachment.map(fileLine))
    }

    /// The attached file's name and size.
    func fileLine(_ file: File) -> String {
        let size = Numeral.shown(String(file.size), language: words.messages.language)
        return words.messages(DocumentMessage.file, ["name": file.name, "size": size])
    }
}
