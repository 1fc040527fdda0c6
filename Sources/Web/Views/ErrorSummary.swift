import Domain

/// The box on top of a page that lists what is wrong, each line a link to its field. It takes the focus when the page opens.
package enum ErrorSummary {
    /// One thing that is wrong.
    package struct Line: Sendable {
        package var text: String
        /// `#field-id`, or an address with it.
        package var link: String

        package init(text: String, link: String) {
            self.text = text
            self.link = link
        }
    }

    /// The box; nothing where there is no line.
    package static func render(_ messages: Messages, _ lines: [Line]) -> HTML {
        guard !lines.isEmpty else { return "" }
        let items = lines.map { line -> HTML in "<li><a href=\"\(line.link)\">\(line.text)</a></li>\n" }
        return """
            <div class="summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">\(messages[ViewMessage.problemTitle])</h2>
            <ul>
            \(items)</ul>
            </div>

            """
    }

    /// Lines for the fields of an ordinary form.
    package static func lines(_ problems: [InputProblem], _ messages: Messages) -> [Line] {
        problems.map {
            Line(text: messages.filled(dynamic: $0.message, $0.arguments), link: "#\(FieldName.elementId($0.field))")
        }
    }

    /// The line for a problem of an answer: the question's number and words, and what to do. `page` is the address of another page that has
    /// the field.
    package static func line(_ problem: AnswerProblem, of question: Question, context: FieldContext, page: Address? = nil) -> Line {
        let messages = context.messages
        let text = messages(
            ViewMessage.findingLine,
            [
                "question": "\(context.number) \(context.texts.text(question: question.id))",
                "problem": ProblemText(question: question, context: context).text(of: problem),
            ])
        let target = FieldName.elementId(FieldName.of(question.id, part: problem.part))
        return Line(text: text, link: "\(page?.path ?? "")#\(target)")
    }
}
