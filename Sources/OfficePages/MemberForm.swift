import Domain
import UseCases
import Web

/// The fields of one member.
struct MemberForm {
    let desk: OfficeDesk
    let draft: MemberDraft
    let problems: [InputProblem]

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
        \(figures)
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

    private var figures: HTML {
        """
        \(list("country", .country, regions.countries(with: draft.input.country), draft.input.country))
        \(line("inhabitants", .inhabitants, draft.input.inhabitants, hint: .inhabitantsHint, kind: .number))
        \(line("inhabitants_year", .inhabitantsYear, draft.input.inhabitantsYear, kind: .number))
        \(list("language", .language, regions.languages(with: draft.input.language), draft.input.language))
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
