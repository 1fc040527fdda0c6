extension SubmissionContent {
    /// What members read of a frozen version: without the attachment, the contact data and what is never published, unless the choice says so.
    ///
    /// An answer to a question that the questionnaire does not have is left out.
    package func published(_ choice: PublicationChoice, index: QuestionIndex) -> SubmissionContent {
        func kept(_ answers: [String: Entry]) -> [String: Entry] {
            answers.filter { index.questions[$0.key]?.question.isPublished(choice) ?? false }
        }
        var content = self
        content.answers = kept(answers)
        content.measures = measures.map { MeasureEntry(number: $0.number, answers: kept($0.answers)) }
        if !choice.hasAttachment { content.attachment = nil }
        return content
    }
}

extension Questionnaire {
    /// The questions of a section that members see of a report published so.
    package func published(_ section: Section, _ choice: PublicationChoice) -> [Question] {
        section.questions.filter { $0.isPublished(choice) }
    }

    /// The questions whose answers the library uses so, in order.
    package func questions(for use: LibraryUse) -> [Question] { questions.filter { $0.library == use } }
}
