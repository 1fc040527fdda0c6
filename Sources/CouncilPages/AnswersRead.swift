import Domain
import Web

/// Questions and answers of a section as they are read: the whole answer under its question, the earlier one folded below.
struct AnswersRead {
    let scene: CouncilScene
    let former: FormerBeside
    /// The rank of the questions' headings; nil for that of the page they make up alone: where they are a part of another page, nothing leads to one
    /// of them.
    var heading: Int?

    /// - Parameter measure: 0 for the city's level, whose section is the page; of a measure a section is a part of the page.
    func html(_ section: Section, measure: Int) -> HTML {
        let visibility = scene.desk.visibility, words = scene.words
        let language = words.answerLanguage(visibility.answers)
        let attachment = scene.desk.content.attachment
        let questions = visibility.shown(in: section, measure: measure).map { question -> HTML in
            let context = FieldContext(
                messages: scene.messages, texts: scene.texts, scale: scene.questionnaire.scale, answerLanguage: language,
                number: words.number(of: question, in: section), zone: scene.desk.cycle.zone,
                derivedText: words.derived(question, visibility.answers), attachmentName: attachment?.fileName)
            let answer = visibility.answers[AnswerKey(measure: measure, question: question.id)] ?? Answer()
            let isFile = question.kind == .file
            let content = isFile ? file : AnswerView.render(question: question, answer: answer, context: context)
            return """
                <section class="asked"\(" id=\"\(FieldName.elementId(question.id))\"", if: heading == nil)>
                \(title("<span class=\"number\">\(context.number)</span> \(scene.texts.text(question: question.id))", isPart: measure != 0))
                <div class="answer">\(content)</div>
                \(former.answer(to: question, measure: measure))</section>

                """
        }
        return "\(questions)"
    }

    private func title(_ words: HTML, isPart: Bool) -> HTML {
        switch heading ?? (isPart ? 3 : 2) {
        case ...2: "<h2 class=\"question\">\(words)</h2>"
        case 3: "<h3 class=\"question\">\(words)</h3>"
        case 4: "<h4 class=\"question\">\(words)</h4>"
        default: "<h5 class=\"question\">\(words)</h5>"
        }
    }

    private var file: HTML {
        guard let attachment = scene.desk.content.attachment else {
            return "<p class=\"not-provided\">\(scene.messages[ViewMessage.notProvided])</p>"
        }
        let address = Address.council(.attachment(year: scene.year, member: scene.member))
        let size = Numeral.shown(String(attachment.size), language: scene.context.language)
        let words = scene.messages(DocumentMessage.file, ["name": attachment.fileName, "size": size])
        return "<p><a href=\"\(address.path)\" download>\(words)</a></p>"
    }
}
