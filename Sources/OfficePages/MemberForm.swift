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
        <h2>\(messages[MemberMessage.contactTitle])</h2>
        \(line("contact_name", .contactName, draft.input.contactName))
        \(line("contact_email", .contactEmail, draft.input.contactEmail, inputMode: "email"))
        \(Buttons.row(Buttons.main(messages[isNew ? MemberMessage.add : .save])))
        """
    }

    private var names: HTML {
        let rows = draft.nameLanguages.map { tag in
            form.line(
                "name.\(tag)", messages(MemberMessage.nameIn, ["language": regions.language(tag)]), value: draft.input.names[tag] ?? "",
                autocomplete: "off", isOptional: tag != "en", width: 40, language: tag)
        }
        return """
            \(rows)\(form.select(
                MemberDraft.furtherLanguage, messages[MemberMessage.furtherLanguage], options: regions.languages(with: draft.further.language),
                chosen: draft.further.language, empty: messages[MemberMessage.choose], hint: messages[MemberMessage.furtherHint], isOptional: true))
            \(line(MemberDraft.furtherName, .furtherName, draft.further.name))
            """
    }

    private var slug: HTML { line("slug", .slug, draft.input.slug, hint: .slugHint) }

    private var figures: HTML {
        """
        \(form.select(
            "country", messages[MemberMessage.country], options: regions.countries, chosen: draft.input.country,
            empty: messages[MemberMessage.choose]))
        \(line("inhabitants", .inhabitants, draft.input.inhabitants, hint: .inhabitantsHint, inputMode: "numeric", width: 12))
        \(line("inhabitants_year", .inhabitantsYear, draft.input.inhabitantsYear, inputMode: "numeric", width: 6))
        \(form.select(
            "language", messages[MemberMessage.language], options: regions.languages(with: draft.input.language), chosen: draft.input.language,
            empty: messages[MemberMessage.choose]))
        """
    }

    private func line(
        _ name: String, _ label: MemberMessage, _ value: String, hint: MemberMessage? = nil, inputMode: String = "text", width: Int = 40
    ) -> HTML {
        form.line(
            name, messages[label], value: value, hint: hint.map { messages[$0] }, autocomplete: "off", isOptional: true, width: width,
            inputMode: inputMode)
    }
}
