import Domain
import HTTP
import Store
import UseCases
import Web

/// The page before submitting; afterwards, the submitted report to read.
struct CheckView {
    struct Contents {
        var measures: [Measure]
        var attachment: Attachment?
        var progress: ReportProgress
        var findings: [ReportProgress.Finding]
        var primary: Account?
        var tasks: [SectionKey: SectionTask]
        /// The number that a request for submission would have.
        var nextRequest: Int
        var beside: [PlaceBeside]
        /// The version the council has judged; nil before the feedback.
        var judged: Int?

        static func load(_ scene: ReportScene, _ reader: Reader) throws -> Contents {
            let report = try scene.desk.started()
            let measures = try reader.measures(of: report, viewer: scene.viewer)
            let attachment = try reader.attachment(of: report, viewer: scene.viewer)
            let progress = ReportProgress(
                visibility: try scene.desk.visibility(viewer: scene.viewer, in: reader), hasAttachment: attachment != nil)
            return Contents(
                measures: measures, attachment: attachment, progress: progress,
                findings: scene.isSubmitted ? [] : progress.findings(measures: measures.map(\.number)),
                primary: try reader.primary(ofMember: report.member), tasks: try reader.tasks(of: report, viewer: scene.viewer),
                nextRequest: try reader.marks(.submissionRequest, of: report, viewer: scene.viewer).count + 1,
                beside: scene.isSubmitted ? [] : try reader.placesBeside(of: report, viewer: scene.viewer),
                judged: try scene.judged(in: reader))
        }
    }

    let scene: ReportScene
    let contents: Contents
    var status: Status = .ok

    private var messages: Messages { scene.messages }
    private var answers: AnswerSheet { contents.progress.visibility.answers }

    func page() -> Response {
        let title = messages[scene.isSubmitted ? CheckMessage.submittedTitle : CheckMessage.title]
        let city = scene.questionnaire.citySections.map { section($0, measure: nil) }
        let measures = contents.measures.map { measure -> HTML in
            """
            <h2 id="measure-\(measure.number)"><span class="caption">\(messages(CheckMessage.measure, ["number": String(measure.position)]))</span> \
            \(MeasureTitle.render(measure, language: scene.answerLanguage(answers), messages))</h2>
            \(scene.questionnaire.measureSections.map { section($0, measure: measure) })
            """
        }
        let main: HTML = """
            \(summary)\(Breadcrumbs.back(messages, to: scene.home))<h1>\(title)</h1>
            \(StateNotice.render(scene))
            \(ReportMarks(scene: scene).request)\(verdict)
            \(BesideNotice.all(scene, contents.beside))
            \(MissingTable(scene: scene, findings: contents.findings, measures: contents.measures, tasks: contents.tasks).html)
            \(downloads)
            \(city)\(measures)
            \(SubmitView(scene: scene, contents: contents).render())
            """
        return scene.page(title, status: status, hasErrors: !contents.findings.isEmpty, main: main)
    }

    /// Whether the report could be submitted as it is.
    private var verdict: HTML {
        if scene.isSubmitted { return "" }
        if contents.findings.isEmpty { return "<p>\(messages[CheckMessage.complete])</p>" }
        return "<p>\(messages.count(CheckCount.problems, contents.findings.count))</p>"
    }

    private var downloads: HTML {
        let words = messages[scene.isSubmitted ? DownloadMessage.title : .beforeSubmitting]
        return DownloadList.report(messages, year: scene.year, member: scene.member, lead: "<p>\(words)</p>")
    }

    /// Every problem, linked to its field.
    private var summary: HTML {
        let lines = contents.findings.compactMap { finding -> ErrorSummary.Line? in
            guard let place = answers.index.questions[finding.key.question] else { return nil }
            let context = context(for: place.question, in: place.section)
            let address = scene.address(of: place.section, measure: finding.key.measure)
            var line = ErrorSummary.line(finding.problem, of: place.question, context: context, page: address)
            line.link = line.link.replacing("#", with: "?from=check#", maxReplacements: 1)
            if let measure = contents.measures.first(where: { $0.number == finding.key.measure }) {
                line.text = "\(MeasureTitle.plain(measure, messages)): \(line.text)"
            }
            return line
        }
        return ErrorSummary.render(messages, lines)
    }

    private func section(_ section: Section, measure: Measure?) -> HTML {
        let number = measure?.number ?? 0
        let address = scene.address(of: section, measure: number)
        let rows = contents.progress.visibility.shown(in: section, measure: number).map { question -> DefinitionRows.Row in
            let key = AnswerKey(measure: number, question: question.id)
            let context = context(for: question, in: section)
            let part = question.kind.parts(scale: scene.questionnaire.scale).first ?? ""
            let words = scene.texts.text(question: question.id)
            let wrong = contents.findings.filter { $0.key == key }
                .map { ProblemText(question: question, context: context).text(of: $0.problem) }
            return DefinitionRows.Row(
                term: "\(context.number) \(words)",
                value: AnswerView.render(question: question, answer: answers[key] ?? Answer(), context: context),
                change: scene.isWritable && !question.kind.isDerived
                    ? (link: "\(address.path)?from=check#\(FieldName.elementId(FieldName.of(question.id, part: part)))", what: words) : nil,
                problem: wrong.isEmpty ? nil : wrong.joined(separator: " "))
        }
        let title: HTML = "\(scene.number(of: section)). \(scene.texts.title(section: section.id))"
        let anchor = SectionAnchor.of(section, measure: number)
        let heading: HTML = measure == nil ? "<h2 id=\"\(anchor)\">\(title)</h2>" : "<h3 id=\"\(anchor)\">\(title)</h3>"
        return "\(heading)\n\(DefinitionRows.render(messages, rows))"
    }

    private func context(for question: Question, in section: Section) -> FieldContext {
        FieldContext(
            messages: messages, texts: scene.texts, scale: scene.questionnaire.scale, answerLanguage: scene.answerLanguage(answers),
            number: "\(scene.number(of: section)).\(question.number)", zone: scene.desk.cycle.zone,
            derivedText: scene.derived(question, answers), attachmentName: contents.attachment?.fileName,
            attachmentAddress: .attachmentFile(year: scene.year, member: scene.member))
    }
}
