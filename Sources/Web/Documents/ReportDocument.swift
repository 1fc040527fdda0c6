import Domain

/// A report with every question that applies and its answer.
package struct ReportDocument {
    let copy: ReportCopy
    let author: String
    let now: Instant

    package init(copy: ReportCopy, author: String, now: Instant) {
        self.copy = copy
        self.author = author
        self.now = now
    }

    private var words: ReportWords { copy.words }
    private var messages: Messages { words.messages }
    private var time: ShownTime { ShownTime(messages: messages, zone: copy.cycle.zone) }
    private var memberName: String { copy.member.name(in: messages.language) }

    package var document: Document {
        let title = messages(ReportMessage.title, ["year": String(copy.cycle.year), "member": memberName])
        return Document(
            title: title, language: messages.language.rawValue, author: author,
            edges: Edges(
                title: title, mark: mark, date: time.date(copy.submission?.submittedAt ?? now), pageOf: messages[DocumentMessage.pageOf]),
            madeAt: copy.submission?.submittedAt ?? now, blocks: head(title) + city + measures)
    }

    private var mark: String {
        guard let submission = copy.submission else { return messages[DocumentMessage.draft] }
        return messages(DocumentMessage.version, ["version": String(submission.version), "reference": submission.reference])
    }

    private func head(_ title: String) -> [Block] {
        let hidden = copy.submission == nil ? copy.hidden : 0
        let note: [Block] = hidden == 0 ? [] : [.paragraph([Words(messages.count(DocumentCount.hidden, hidden))], .quiet)]
        return [.heading(Heading(1, [Words(title)])), .paragraph([Words(lead)], .lead), .facts(facts)] + note
    }

    private var lead: String {
        copy.submission == nil ? messages[DocumentMessage.draftLead] : messages[DocumentMessage.versionLead]
    }

    private var facts: [Fact] {
        var facts = [(messages[ReceiptMessage.member], memberName), (messages[ReceiptMessage.cycle], String(copy.cycle.year))]
        if let submission = copy.submission {
            facts += [
                (messages[ReceiptMessage.version], String(submission.version)),
                (messages[ReceiptMessage.submittedAt], time.moment(submission.submittedAt)),
                (messages[ReceiptMessage.submittedBy], submission.submittedBy),
                (messages[ReceiptMessage.reference], submission.reference), (messages[ReceiptMessage.digest], submission.digest),
            ]
        } else {
            facts += [
                (messages[DocumentMessage.madeAt], time.moment(now)), (messages[ReportMessage.deadline], time.moment(copy.cycle.deadline)),
            ]
        }
        facts.append((messages[DocumentMessage.questionnaire], words.questionnaire.version))
        facts.append((messages[AttachmentMessage.title], copy.attachment.map(copy.fileLine) ?? messages[AttachmentMessage.none]))
        return facts.map { Fact($0.0, [Words($0.1)]) }
    }

    private var city: [Block] {
        let level = words.questionnaire.levels.first { !$0.isPerMeasure }
        let title = level.map { [Block.heading(Heading(2, [words["level.\($0.id).title"]]))] } ?? []
        return title + words.questionnaire.citySections.flatMap { blocks(of: $0, measure: nil) }
    }

    /// The list of measures, then each from a page of its own.
    private var measures: [Block] {
        let level = words.questionnaire.levels.first { $0.isPerMeasure }
        let title = level.map { [Block.heading(Heading(2, [words["level.\($0.id).title"]]))] } ?? []
        guard !copy.measures.isEmpty else { return title + [.paragraph([Words(messages[ReportMessage.noMeasures])], .plain)] }
        let list = copy.measures.map { measure -> Line in
            [Words("\(caption(measure)): "), words.title(of: measure, language: copy.language)]
        }
        let forms = copy.measures.flatMap { measure -> [Block] in
            let title = words.title(of: measure, language: copy.language)
            return [.heading(Heading(2, [title], caption: caption(measure), startsPage: true))]
                + words.questionnaire.measureSections.flatMap { blocks(of: $0, measure: measure) }
        }
        return title + [.list(list)] + forms
    }

    /// One measure alone: every question that applies and its answer. Empty where the report has no such measure.
    package func blocks(ofMeasure number: Int) -> [Block] {
        guard let measure = copy.measures.first(where: { $0.number == number }) else { return [] }
        return words.questionnaire.measureSections.flatMap { blocks(of: $0, measure: measure) }
    }

    private func caption(_ measure: Measure) -> String { messages(CheckMessage.measure, ["number": String(measure.position)]) }

    private func blocks(of section: Section, measure: Measure?) -> [Block] {
        let title = Heading(3, [Words("\(words.number(of: section)). "), words["section.\(section.id).title"]])
        let questions = copy.entries(of: section, measure: measure).map { entry in
            let answer = AnswerBlocks.make(entry.question, answer: entry.saved.answer, context: entry.context)
            return Block.question(
                AskedQuestion(
                    number: entry.context.number, id: entry.question.id, words: [words["question.\(entry.question.id)"]],
                    notes: entry.saved.unconfirmedFrom.map { [[Words(messages(DocumentMessage.unconfirmed, ["year": String($0)]))]] } ?? [],
                    answer: answer.isEmpty ? [.paragraph([Words(messages[ViewMessage.notProvided])], .missing)] : answer))
        }
        return [.heading(title)] + questions
    }
}
