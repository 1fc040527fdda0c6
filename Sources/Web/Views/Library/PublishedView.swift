import Domain
import UseCases

/// A published report as members read it. The library's pages and the city's preview are made by this code and no other.
package struct PublishedView: Sendable {
    package let desk: PublishedDesk
    /// The words of the report's own questionnaire.
    package let words: ReportWords
    /// Where a measure of the report is read.
    let measureLink: @Sendable (Int) -> String
    /// Where the whole report is read.
    let reportLink: String
    /// Where the attachment is had; nil in the preview.
    let attachment: Address?

    package init(
        desk: PublishedDesk, words: ReportWords, reportLink: String, attachment: Address?, measureLink: @escaping @Sendable (Int) -> String
    ) {
        self.desk = desk
        self.words = words
        self.reportLink = reportLink
        self.attachment = attachment
        self.measureLink = measureLink
    }

    var messages: Messages { words.messages }
    var time: ShownTime { ShownTime(messages: messages, zone: desk.cycle.zone) }
    var language: String { words.answerLanguage(desk.answers) }
    package var memberName: String { desk.member.name(in: messages.language) }
    /// Such as "Report 2027, Graz".
    package var title: String { messages(ReportMessage.title, ["year": String(desk.cycle.year), "member": memberName]) }

    /// The report without its measures, which have pages of their own.
    package var report: HTML {
        """
        <h1>\(title)</h1>
        \(facts)
        \(versionNotice)
        \(PublishedContents(view: self).report)
        \(feedback)
        \(desk.questionnaire.citySections.map { section($0, measure: 0) })
        """
    }

    private var feedback: HTML {
        let said = PublishedFeedbackView(view: self).report
        return desk.feedback.isEmpty ? said : "\(said)\n\(up)"
    }

    /// The way back to the list of what stands on the page, after each part of it.
    private var up: HTML { "<p class=\"up\"><a href=\"#contents\">\(messages[PublishedMessage.upToContents])</a></p>\n" }

    /// What a measure is called.
    package func title(of measure: Measure) -> String { words.title(of: measure, language: language).text }

    /// A measure with what stands before and after it; nil where the report has none of this number.
    package func measure(_ number: Int) -> HTML? {
        let all = desk.measures
        guard let place = all.firstIndex(where: { $0.number == number }) else { return nil }
        let caption = messages(
            PublishedMessage.measureOf,
            [
                "member": memberName, "year": String(desk.cycle.year), "place": String(place + 1), "count": String(all.count),
            ])
        let contents = PublishedContents(view: self)
        return """
            <p class="back"><a href="\(reportLink)">\(title)</a></p>
            <h1><span class="caption">\(caption)</span> \(name(all[place]))</h1>
            \(versionNotice)
            \(contents.measure(all, place))
            \(PublishedFeedbackView(view: self).measure(number))
            \(desk.questionnaire.measureSections.map { section($0, measure: number) })
            \(contents.neighbours(all, place))
            """
    }

    private var facts: HTML {
        let names = RegionNames.of(messages.language)
        var rows: [(String, String)] = [(messages[MembersMessage.country], names.country(desk.member.country))]
        if let inhabitants = desk.member.inhabitants {
            rows.append((messages[MembersMessage.inhabitants], Numeral.shown(String(inhabitants), language: messages.language)))
        }
        rows.append((messages[LibraryMessage.language], names.language(language)))
        rows.append((messages[ReceiptMessage.version], String(desk.submission.version)))
        rows.append((messages[ReceiptMessage.submittedAt], time.date(desk.submission.submittedAt)))
        if let published = desk.publishedAt { rows.append((messages[PublishedMessage.on], time.date(published))) }
        let items = rows.map { row -> HTML in "<div><dt>\(row.0)</dt><dd>\(row.1)</dd></div>\n" }
        return "<dl class=\"facts\">\n\(items)</dl>"
    }

    /// Which version it is and which one was judged.
    private var versionNotice: HTML {
        guard let judged = desk.judged else { return "" }
        let values = ["version": String(desk.submission.version), "judged": String(judged)]
        return judged == desk.submission.version
            ? "<p>\(messages[PublishedMessage.judgedThis])</p>"
            : Notice.info("<p>\(messages(PublishedMessage.judgedOther, values))</p>")
    }

    /// A measure's title, in its language.
    func name(_ measure: Measure) -> HTML {
        let title = words.title(of: measure, language: language)
        return title.language.map { language -> HTML in "<span lang=\"\(language)\">\(title.text)</span>" } ?? HTML(escaping: title.text)
    }

    /// What was answered in a section; nothing where nothing was.
    private func section(_ section: Section, measure: Int) -> HTML {
        let questions = desk.answered(in: section, measure: measure)
        guard !questions.isEmpty else { return "" }
        let rows = questions.map { question in
            DefinitionRows.Row(
                term: "\(words.number(of: question, in: section)) \(words.texts.text(question: question.id))",
                value: answer(to: question, in: section, measure: measure))
        }
        return """
            <h2 id="section-\(section.id)">\(words.number(of: section)). \(words.texts.title(section: section.id))</h2>
            \(DefinitionRows.render(messages, rows))\(up)
            """
    }

    /// An answer as it is read here and where cities are compared.
    package func answer(to question: Question, in section: Section, measure: Int) -> HTML {
        let context = FieldContext(
            messages: messages, texts: words.texts, scale: desk.questionnaire.scale, answerLanguage: language,
            number: words.number(of: question, in: section), zone: desk.cycle.zone, derivedText: words.derived(question, desk.answers),
            attachmentName: desk.content.attachment?.fileName, attachmentAddress: attachment)
        return AnswerView.render(
            question: question, answer: desk.answers[AnswerKey(measure: measure, question: question.id)] ?? Answer(), context: context)
    }
}

/// What comparing asks of a report.
extension PublishedView {
    package var slug: String { desk.member.slug }
    package var year: Int { desk.cycle.year }
    package var questionnaire: Questionnaire { desk.questionnaire }

    /// The answered questions of a section of the city's level.
    package func answered(_ section: Section) -> [Question] { desk.answered(in: section, measure: 0) }

    /// Whether this report answers a question, which another questionnaire may not have.
    package func hasAnswered(_ question: Question, in section: Section) -> Bool {
        questionnaire.section(section.id, perMeasure: false).map { answered($0).contains { $0.id == question.id } } ?? false
    }
}
