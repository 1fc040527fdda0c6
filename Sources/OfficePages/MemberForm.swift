import Domain
import UseCases
import Web

/// The fields of one member.
struct MemberForm {
    let desk: OfficeDesk
    let draft: MemberDraft
    let problems: [InputProblem]
    /// What is stored; empty for a new member.
    var figures = Figures()

    private var messages: Messages { desk.messages }
    private var regions: RegionNames { RegionNames.of(desk.language) }
    private var form: InputForm { InputForm(messages: messages, problems: problems) }

    var summary: HTML { form.summary }

    /// - Parameter isNew: then the name in addresses can be chosen.
    func fields(isNew: Bool) -> HTML {
        """
        <h2>\(messages[MemberMessage.namesTitle])</h2>
        <p>\(messages[MemberMessage.namesHint])</p>
        \(names)\(isNew ? slug : "")
        <h2>\(messages[MemberMessage.figuresTitle])</h2>
        \(list("country", .country, regions.countries(with: draft.input.country), draft.input.country))
        \(inhabitants(isNew: isNew))
        \(list("language", .language, regions.languages(with: draft.input.language), draft.input.language))
        <h2>\(messages[MemberMessage.letterTitle])</h2>
        \(line("mayor", .mayor, draft.input.mayor))
        \(line("salutation", .salutation, draft.input.salutation, hint: .salutationHint))
        \(line("mayor_email", .mayorEmail, draft.input.mayorEmail, hint: .mayorEmailHint, kind: .email))
        <h2>\(messages[MemberMessage.contactTitle])</h2>
        \(line("contact_name", .contactName, draft.input.contactName))
        \(line("contact_email", .contactEmail, draft.input.contactEmail, kind: .email))
        \(Buttons.row(Buttons.main(messages[isNew ? MemberMessage.add : .save])))
        """
    }

    private var names: HTML {
        let rows = draft.nameLanguages.map { tag in
            form.field(
                FormField(
                    "name.\(tag)", label: messages(MemberMessage.nameIn, ["language": regions.language(tag)]),
                    value: draft.input.names[tag] ?? "",
                    autocomplete: "off", language: tag))
        }
        let further = draft.further.language
        return """
            \(rows)
            \(list(MemberDraft.furtherLanguage, .furtherLanguage, regions.languages(with: further), further, hint: .furtherHint, isOptional: true))
            \(line(MemberDraft.furtherName, .furtherName, draft.further.name))
            """
    }

    private var slug: HTML { line("slug", .slug, draft.input.slug, hint: .slugHint) }

    /// The latest figure of a new member; of a stored one its figures by year, and a further one.
    private func inhabitants(isNew: Bool) -> HTML {
        let (figure, year) = (draft.input.inhabitants, draft.input.inhabitantsYear)
        func number(_ name: String, _ label: String, _ value: String, hint: String) -> HTML {
            form.field(FormField(name, label: label, kind: .number, value: value, hint: hint, isOptional: true, autocomplete: "off"))
        }
        let yearHint = messages[FigureMessage.yearHint]
        if isNew {
            return number("inhabitants", messages[MemberMessage.inhabitants], figure, hint: messages[MemberMessage.inhabitantsHint])
                + number("inhabitants_year", messages[MemberMessage.inhabitantsYear], year, hint: yearHint)
        }
        return """
            \(FigureTable(messages: messages, figures: figures, wrong: draft.wrongFigures).html)
            \(number("inhabitants", messages[FigureMessage.further], figure, hint: messages[FigureMessage.furtherHint]))
            \(number("inhabitants_year", messages[MemberMessage.inhabitantsYear], year, hint: yearHint))
            """
    }

    private func line(_ name: String, _ label: MemberMessage, _ value: String, hint: MemberMessage? = nil, kind: FormField.Kind = .text)
        -> HTML
    {
        form.field(
            FormField(
                name, label: messages[label], kind: kind, value: value, hint: hint.map { messages[$0] }, isOptional: true,
                autocomplete: "off"))
    }

    /// A list to unfold; nothing is chosen in it before somebody chooses.
    private func list(
        _ name: String, _ label: MemberMessage, _ entries: [RegionNames.Entry], _ chosen: String, hint: MemberMessage? = nil,
        isOptional: Bool = false
    ) -> HTML {
        let none: RegionNames.Entry = ("", messages[MemberMessage.choose])
        return form.field(
            FormField(
                name, label: messages[label], kind: .select([none] + entries), value: chosen, hint: hint.map { messages[$0] },
                isOptional: isOptional))
    }
}
