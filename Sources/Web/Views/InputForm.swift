import Domain

/// An ordinary form (not of the questionnaire): its fields with what is wrong beside each, and the box that sums it up.
package struct InputForm: Sendable {
    package var messages: Messages
    package var problems: [InputProblem]

    package init(messages: Messages, problems: [InputProblem]) {
        self.messages = messages
        self.problems = problems
    }

    /// The box on top of the page; nothing without problems.
    package var summary: HTML { ErrorSummary.render(messages, ErrorSummary.lines(problems, messages)) }

    package func field(_ field: FormField) -> HTML { field.html(messages, problems: problems) }

    /// A new password and its repetition, with the rules said beforehand.
    package var newPassword: HTML {
        field(
            FormField(
                "password", label: messages[PasswordMessage.new], kind: .password, hint: messages[PasswordMessage.rules],
                autocomplete: "new-password"))
            + field(FormField("repeated", label: messages[PasswordMessage.repeated], kind: .password, autocomplete: "new-password"))
    }
}
