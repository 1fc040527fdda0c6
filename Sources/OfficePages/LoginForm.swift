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
        """
        \(form.select("role", messages[LoginsMessage.role], options: roles, chosen: typed("role", otherwise: (wantsPrimary ? Role.primary : usualRole).rawValue)))
        \(form.line("name", messages[ColleaguesMessage.name], value: typed("name", otherwise: contact?.contactName), autocomplete: "off"))
        \(form.line("username", messages[SignInMessage.userName], value: typed("username", otherwise: contact?.slug), hint: userNameHint, autocomplete: "off"))
        \(form.line(
            "email", messages[ColleaguesMessage.email], value: typed("email", otherwise: contact?.contactEmail), autocomplete: "off", isOptional: true,
            inputMode: "email"))
        \(Buttons.row(Buttons.main(messages[LoginsMessage.issue])))
        """
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
        desk.context.form.fields.first(name) ?? known ?? ""
    }
}
