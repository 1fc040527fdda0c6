import Domain
import Web

/// The form that issues a login. For a member without a responsible person it starts with what is known about the contact.
struct LoginForm {
    let desk: OfficeDesk
    let scope: LoginScope
    let accounts: [Account]
    let problems: [InputProblem]

    private var messages: Messages { desk.messages }
    private var form: InputForm { InputForm(messages: messages, problems: problems) }

    var summary: HTML { form.summary }

    var fields: HTML {
        let role = typed("role", otherwise: (wantsPrimary ? Role.primary : usualRole).rawValue)
        return """
            \(form.field(FormField("role", label: messages[LoginsMessage.role], kind: .select(roles), value: role)))
            \(line("name", messages[ColleaguesMessage.name], known: contact?.contactName))
            \(line("username", messages[SignInMessage.userName], known: contact?.slug, hint: userNameHint))
            \(line("email", messages[ColleaguesMessage.email], kind: .email, known: contact?.contactEmail, isOptional: true))
            \(Buttons.row(Buttons.main(messages[LoginsMessage.issue])))
            """
    }

    private func line(
        _ name: String, _ label: String, kind: FormField.Kind = .text, known: String?, hint: String? = nil, isOptional: Bool = false
    ) -> HTML {
        form.field(
            FormField(
                name, label: label, kind: kind, value: typed(name, otherwise: known), hint: hint, isOptional: isOptional,
                autocomplete: "off"))
    }

    private var roles: [(value: String, text: String)] {
        scope.roles.map { ($0.rawValue, messages[dynamic: "role.\($0.rawValue)"]) }
    }

    private var usualRole: Role { scope.member == nil ? .council : .secondary }

    private var wantsPrimary: Bool {
        scope.member != nil && !accounts.contains { $0.role == .primary && $0.state != .disabled }
    }

    private var contact: Member? { wantsPrimary ? scope.member : nil }

    /// After a reload of the page that shows a new login, the name is taken by that very login.
    private var userNameHint: String {
        let isTaken = problems.contains { $0.message == "account.user-name-taken" }
        return messages[ColleaguesMessage.userNameHint] + (isTaken ? " " + messages[LoginsMessage.takenHere] : "")
    }

    private func typed(_ name: String, otherwise known: String?) -> String {
        desk.context.isSent(name) ? desk.context.typed(name) : known ?? ""
    }
}
