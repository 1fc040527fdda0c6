/// The form of one member.
package enum MemberMessage: String, MessageKey {
    case newTitle = "member.new-title"
    case added = "member.added"
    case saved = "member.saved"
    case issueLogin = "member.issue-login"
    case logins = "member.logins"
    case namesTitle = "member.names-title"
    case namesHint = "member.names-hint"
    case nameIn = "member.name-in"
    case furtherLanguage = "member.further-language"
    case furtherName = "member.further-name"
    case furtherHint = "member.further-hint"
    case slug = "member.slug"
    case slugHint = "member.slug-hint"
    case slugFixed = "member.slug-fixed"
    case figuresTitle = "member.figures-title"
    case country = "member.country"
    case inhabitants = "member.inhabitants"
    case inhabitantsHint = "member.inhabitants-hint"
    case inhabitantsYear = "member.inhabitants-year"
    case language = "member.language"
    case letterTitle = "member.letter-title"
    case mayor = "member.mayor"
    case salutation = "member.salutation"
    case salutationHint = "member.salutation-hint"
    case contactTitle = "member.contact-title"
    case contactName = "member.contact-name"
    case contactEmail = "member.contact-email"
    case choose = "member.choose"
    case save = "member.save"
    case add = "member.add"
}

/// What can be wrong with a member’s data, in the form and in a list.
package enum MemberProblem: String, MessageKey {
    case slugTaken = "member.slug-taken"
    case slugForm = "member.slug-form"
    case slugTwice = "member.slug-twice"
    case nameMissing = "member.name-missing"
    case countryForm = "member.country-form"
    /// In the form, where the country is chosen from a list.
    case countryMissing = "member.country-missing"
    case languageForm = "member.language-form"
    /// In the form, where the language is chosen from a list.
    case languageMissing = "member.language-missing"
    case languageTwice = "member.language-twice"
    case inhabitantsForm = "member.inhabitants-form"
}
