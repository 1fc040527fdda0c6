import Domain

/// The whole questionnaire without an answer, to be read before starting and filled in by hand.
package struct QuestionnaireDocument {
    let words: ReportWords
    let cycle: Cycle
    let author: String
    let now: Instant

    package init(words: ReportWords, cycle: Cycle, author: String, now: Instant) {
        self.words = words
        self.cycle = cycle
        self.author = author
        self.now = now
    }

    private var messages: Messages { words.messages }

    package var document: Document {
        let time = ShownTime(messages: messages, zone: cycle.zone)
        let title = messages(DocumentMessage.questionnaireTitle, ["year": String(cycle.year)])
        var blocks: [Block] = [
            .heading(Heading(1, [Words(title)])),
            .paragraph([Words(messages(DocumentMessage.questionnaireLead, ["year": String(cycle.year)]))], .lead),
            .facts([
                Fact(messages[ReportMessage.deadline], [Words(time.moment(cycle.deadline))]),
                Fact(messages[DocumentMessage.questionnaire], [Words(words.questionnaire.version)]),
            ]),
        ]
        for (place, level) in words.questionnaire.levels.enumerated() { blocks += self.blocks(of: level, startsPage: place > 0) }
        return Document(
            title: title, language: messages.language.rawValue, author: author,
            edges: Edges(
                title: title, mark: messages[DocumentMessage.blank], date: time.date(now), pageOf: messages[DocumentMessage.pageOf]),
            madeAt: now, blocks: blocks)
    }

    private func blocks(of level: Level, startsPage: Bool) -> [Block] {
        let intro = words.find("level.\(level.id).intro").map { Block.paragraph([$0], .plain) }
        return [.heading(Heading(2, [words["level.\(level.id).title"]], startsPage: startsPage))] + [intro].compactMap(\.self)
            + level.sections.flatMap(blocks)
    }

    private func blocks(of section: Section) -> [Block] {
        let title = Heading(3, [Words("\(words.number(of: section)). "), words["section.\(section.id).title"]])
        let intro = words.find("section.\(section.id).intro").map { Block.paragraph([$0], .plain) }
        let questions = section.questions.map { question in
            Block.question(
                AskedQuestion(
                    number: words.number(of: question, in: section), id: question.id, words: [words["question.\(question.id)"]],
                    notes: notes(question), answer: BlankAnswer(words: words, question: question).blocks))
        }
        return [.heading(title)] + [intro].compactMap(\.self) + questions
    }

    /// What has to be known to answer: help, when it is asked, what is needed.
    private func notes(_ question: Question) -> [Line] {
        var notes: [Line] = words.find("question.\(question.id).help").map { [[$0]] } ?? []
        if let condition = question.condition { notes.append([Words(ConditionWords(words: words).sentence(condition))]) }
        var demands: [String] = []
        if !question.kind.isDerived {
            demands.append(messages[question.requirement == .optional ? DocumentMessage.optional : .needed])
        }
        switch question.kind {
        case .text(let limit), .long(let limit):
            demands.append(
                messages(DocumentMessage.length, ["limit": Numeral.shown(String(limit), language: messages.language)]))
        case .multi(_, let max):
            demands.append(max.map { messages(FieldMessage.atMost, ["number": String($0)]) } ?? messages[DocumentMessage.severalChoices])
        case .single, .yesNo, .scale: demands.append(messages[DocumentMessage.oneChoice])
        default: break
        }
        if !demands.isEmpty { notes.append([Words(demands.joined(separator: " · "))]) }
        return notes
    }
}
