import Domain
import HTTP

/// Everything that was typed into a form that was not taken, and a button that sends it once more.
struct KeptFormView {
    let messages: Messages
    /// The seal of the form that sends it.
    let csrf: String
    let action: String
    let kept: KeptForm
    /// What is wrong with fields that are too long to be taken: they are shown, to be shortened.
    var tooLong: [InputProblem] = []

    /// - Parameter text: why it was not taken.
    func main(_ title: String, text: HTML) -> HTML {
        """
        <h1>\(title)</h1>
        <p>\(text)</p>
        \("<p>\(messages[FailureMessage.againFiles])</p>", if: kept.hadFiles)
        <form method="post" action="\(action)" class="kept">
        <input type="hidden" name="\(PostForm.csrfField)" value="\(csrf)">
        \(hidden)
        \(shortened)\(passwords)\(Buttons.row(Buttons.main(messages[FailureMessage.againSend])))
        </form>
        \(shown)
        """
    }

    private var hidden: HTML {
        kept.fields.filter { !isTooLong($0.name) }.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">\n" as HTML }
            .joined()
    }

    private func isTooLong(_ name: String) -> Bool { tooLong.contains { $0.field == name } }

    private var shortened: HTML {
        kept.fields.filter { isTooLong($0.name) }.map { field in
            FormField(field.name, label: messages[FailureMessage.againTyped], kind: .area(rows: 12), value: field.value)
                .html(messages, problems: tooLong)
        }.joined()
    }

    /// Passwords are not kept: they are typed again.
    private var passwords: HTML {
        kept.passwords.map { name in
            let isNew = name != "current" && kept.passwords.contains("repeated")
            let label: String =
                switch name {
                case "current": messages[PasswordMessage.current]
                case "repeated": messages[PasswordMessage.repeated]
                default: isNew ? messages[PasswordMessage.new] : messages[SignInMessage.password]
                }
            return FormField(name, label: label, kind: .password, autocomplete: isNew ? "new-password" : "current-password").html(messages)
        }.joined()
    }

    /// The sentences among it, which would be the loss: choices are there too, but only their codes are known here.
    private var shown: HTML { TypedSentences(messages: messages, kept: kept, except: Set(tooLong.map(\.field))).html }
}
