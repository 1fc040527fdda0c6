import Domain
import UseCases
import HTTP

/// The fields with which somebody of the council, or the office for them, says that they have no part in a city's reports.
package struct RecusalForm: Sendable {
    let context: Context
    /// Every member that can be chosen.
    let members: [Member]
    let problems: [InputProblem]

    package init(context: Context, members: [Member], problems: [InputProblem] = []) {
        self.context = context
        self.members = members
        self.problems = problems
    }

    private var messages: Messages { context.messages }
    private var form: InputForm { InputForm(messages: messages, problems: problems) }

    package var summary: HTML { form.summary }

    /// City, ground, note and the button.
    package var fields: HTML {
        let cities = members.map { ($0.slug, $0.name(in: context.language)) }.sorted { $0.1.lowercased() < $1.1.lowercased() }
        let grounds = Recusal.Ground.allCases.map { ($0.rawValue, messages[dynamic: RecusalMessage.ground($0)]) }
        let ground = context.value("ground")
        return """
            \(form.field(FormField(
                "member", label: messages[RecusalMessage.city], kind: .select([("", messages[RecusalMessage.choose])] + cities),
                value: context.value("member"))))
            \(form.field(FormField(
                "ground", label: messages[RecusalMessage.ground], kind: .select(grounds),
                value: ground.isEmpty ? Recusal.Ground.conflict.rawValue : ground)))
            \(form.field(FormField(
                "note", label: messages[RecusalMessage.note], kind: .area(rows: 2), value: context.typed("note"),
                hint: messages[RecusalMessage.noteHint], isOptional: true)))
            \(Buttons.row(Buttons.main(messages[RecusalMessage.declare])))
            """
    }

    /// What was written about it. Throws a problem of the field where that is far too long.
    package static func note(_ context: Context) throws -> String {
        try context.field("note", .text(DeclareConflict.noteLimit))
    }

    /// The ground that was sent; a conflict where nothing can be read.
    package static func ground(_ context: Context) -> Recusal.Ground { Recusal.Ground(rawValue: context.value("ground")) ?? .conflict }
}
