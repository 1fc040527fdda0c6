import Domain
import Testing

@testable import Web

struct FieldViewTests {
    @Test(arguments: Sample.cases)
    func `the fields are those the kind's parts name, and each has a label`(sample: Sample.Case) throws {
        let page = try markup(sample)
        let expected = sample.question.kind.parts(scale: Sample.scale).map { FieldName.of(sample.question.id, part: $0) }
        #expect(Set(page.controls.compactMap { $0["name"] }) == Set(expected))
        let labelled = Set(page.all("label").compactMap { $0["for"] })
        for control in page.controls {
            let isLabelled = control.ancestors.contains("label") || labelled.contains(control["id"] ?? "")
            #expect(isLabelled, "\(control["name"] ?? "")")
        }
    }

    @Test(arguments: Sample.cases)
    func `the markup is well nested, no id comes twice and every reference has its element`(sample: Sample.Case) throws {
        for page in try [markup(sample), markup(sample, problems: everyProblem(sample))] {
            #expect(page.nestingProblems == [])
            #expect(Set(page.ids).count == page.ids.count)
            let references = page.elements.flatMap { ($0["aria-describedby"] ?? "").split(separator: " ").map(String.init) }
            #expect(Set(references).subtracting(page.ids) == [])
            #expect(Set(page.all("label").compactMap { $0["for"] }).subtracting(page.ids) == [])
        }
    }

    @Test(arguments: Sample.cases)
    func `the link of a problem leads to its control, which points to the words beside it`(sample: Sample.Case) throws {
        for part in sample.question.kind.parts(scale: Sample.scale) {
            let problem = AnswerProblem(.notWhole, part: part)
            let context = try Sample.context(problems: [problem])
            let html = FieldView.render(question: sample.question, answer: sample.answer, context: context).text
            let page = Markup(html)
            let line = ErrorSummary.line(problem, of: sample.question, context: context)
            let target = try #require(page.elements.first { "#\($0["id"] ?? "")" == line.link }, "\(line.link)")
            #expect(["input", "select", "textarea"].contains(target.name))
            let error = FieldName.errorId(FieldName.of(sample.question.id, part: part))
            #expect(page.elements.contains { ($0["aria-describedby"] ?? "").split(separator: " ").contains(Substring(error)) })
            #expect(html.contains(HTML(escaping: ProblemText(question: sample.question, context: context).text(of: problem)).text))
        }
    }

    @Test(arguments: Sample.cases)
    func `what was typed comes back, right or wrong`(sample: Sample.Case) throws {
        let language = Language.en
        let answer = try typedBack(markup(sample), sample.question, language)
        #expect(answer == sample.answer)
        let parts = sample.question.kind.parts(scale: Sample.scale)
        let wrong = Answer(
            parts.contains("") ? "strange" : "",
            parts: Dictionary(uniqueKeysWithValues: parts.filter { !$0.isEmpty }.map { ($0, "<\($0)>") }))
        let again = Sample.Case(question: sample.question, answer: wrong)
        #expect(try typedBack(markup(again), sample.question, language) == wrong)
    }

    @Test(arguments: Sample.cases)
    func `nothing is cut or judged by the browser, and no style or script stands in the page`(sample: Sample.Case) throws {
        for element in try markup(sample).elements {
            #expect(["maxlength", "required", "pattern", "style", "min", "max"].allSatisfy { element[$0] == nil })
            #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") } && !["script", "style"].contains(element.name))
            #expect(element.name != "input" || ["text", "radio", "checkbox"].contains(element["type"] ?? ""))
        }
    }

    @Test(arguments: [nil, Address.attachment(year: 2027, member: "graz")])
    func `a missing file is linked to where it can be attached`(address: Address?) throws {
        let problem = AnswerProblem(.missingFile), question = Sample.find("file").question
        var context = try Sample.context(problems: [problem])
        context.attachmentName = nil
        context.attachmentAddress = address
        let html = FieldView.render(question: question, answer: Answer(), context: context).text
        let target = Markup(html).elements.first { "#\($0["id"] ?? "")" == ErrorSummary.line(problem, of: question, context: context).link }
        #expect(target?.name == (address == nil ? "p" : "a") && target?["href"] == address?.path)
        #expect(html.contains("No file has been attached yet.") && html.contains("</span> Attach a file</p>"))
    }

    @Test func `words are marked with the language the city answers in, figures are not`() throws {
        #expect(try markup(Sample.find("name")).controls.map { $0["lang"] } == ["de"])
        #expect(try markup(Sample.find("context")).controls.map { $0["lang"] } == ["de"])
        #expect(try markup(Sample.find("people")).controls.map { $0["lang"] } == [nil, nil, "de"])
    }

    @Test func `a question in another language than the page says so`() throws {
        var context = try Sample.context(.fr)
        context.texts = QuestionnaireTexts(language: "fr", texts: [:], fallbackLanguage: "en", fallback: Sample.words)
        let sample = Sample.find("unit")
        let html = FieldView.render(question: sample.question, answer: sample.answer, context: context).text
        #expect(html.contains("<span lang=\"en\">Is there a unit"))
    }

    @Test func `a choice can be taken back without JavaScript, and is empty where nothing is chosen`() throws {
        let page = try markup(Sample.Case(question: Sample.find("place").question, answer: Answer()))
        #expect(page.controls.filter { $0["checked"] != nil }.map { $0["value"] } == [""])
        let list = try markup(Sample.Case(question: Sample.find("country").question, answer: Answer()))
        #expect(list.all("option").filter { $0["selected"] != nil }.map { $0["value"] } == [""])
    }

    @Test func `"don't know" is offered unless the question is strict`() throws {
        func values(_ kind: QuestionKind) throws -> [String?] {
            try markup(Sample.Case(question: Question(id: "s.q", number: 1, kind: kind, requirement: .always), answer: Answer())).controls
                .map { $0["value"] }
        }
        #expect(try values(.yesNo(strict: false)) == ["yes", "no", "unknown", ""])
        #expect(try values(.yesNo(strict: true)) == ["yes", "no", ""])
        #expect(try values(.scale(strict: true)).contains("unknown") == false)
        #expect(try values(.multi(Choice(options: Sample.topics, strict: true), max: nil)) == ["plan", "data", "office"])
    }

    @Test func `year and source of a figure are folded away until there is something in them`() throws {
        #expect(try markup(Sample.find("people")).all("details").map { $0["open"] } == [""])
        #expect(try markup(Sample.find("staff")).all("details").map { $0["open"] } == [nil])
        #expect(
            try markup(Sample.find("staff"), problems: [AnswerProblem(.notYear, part: "year")]).all("details").map { $0["open"] } == [""])
    }

    @Test(arguments: [(Language.en, "125\u{202F}000.5"), (.fr, "125\u{202F}000,5"), (.de, "125\u{202F}000,5")])
    func `a number is shown as the page's language writes it`(language: Language, shown: String) throws {
        let sample = Sample.find("budget")
        let html = FieldView.render(question: sample.question, answer: sample.answer, context: try Sample.context(language)).text
        #expect(html.contains("value=\"\(shown)\""))
    }

    @Test func `the counter counts as the server does`() throws {
        let question = Question(id: "s.q", number: 1, kind: .long(limit: 5), requirement: .always)
        func counter(_ text: String) throws -> String {
            FieldView.render(question: question, answer: Answer(text), context: try Sample.context()).text
        }
        #expect(try counter("a\r\nbcd").contains(">5 of 5 characters<"))
        #expect(try counter("a\nbcde").contains(">6 of 5 characters: 1 too many<"))
    }

    @Test func `in a conflict both texts stand there, with the person and the time`() throws {
        let saved = SavedAnswer(
            answer: Answer("Anderer Text"), revision: 3, savedByAccount: 7, savedBy: "Jean <Dupont>",
            savedAt: Instant(seconds: 1_809_347_520))
        let sample = Sample.find("name")
        let html = FieldView.render(question: sample.question, answer: sample.answer, context: try Sample.context(conflict: saved)).text
        #expect(html.contains("Anderer Text") && html.contains("Fachstelle") && html.contains("Jean &lt;Dupont&gt;"))
        #expect(html.contains("3 May 2027, 14:32 (UTC+2)"))
        let choice = Markup(html).controls.filter { $0["name"] == "conflict.s.name" }
        #expect(choice.map { $0["value"] } == ["mine", "theirs", "later"] && choice.map { $0["checked"] } == [nil, nil, ""])
    }

    private func markup(_ sample: Sample.Case, problems: [AnswerProblem] = []) throws -> Markup {
        Markup(FieldView.render(question: sample.question, answer: sample.answer, context: try Sample.context(problems: problems)).text)
    }

    private func everyProblem(_ sample: Sample.Case) -> [AnswerProblem] {
        sample.question.kind.parts(scale: Sample.scale).map { AnswerProblem(.missing, part: $0) }
    }

    /// What a browser would send for this page, read as the server reads it.
    private func typedBack(_ page: Markup, _ question: Question, _ language: Language) -> Answer {
        TypedAnswer(loneMark: .written(in: language.rawValue), scale: Sample.scale).answer(to: question) { page.sentValues(of: $0) }
    }
}
