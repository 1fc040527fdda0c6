import Domain

/// A member's data as typed in the office's form or found in a row of a list.
package struct MemberInput: Sendable, Equatable {
    package var slug = ""
    /// Name by language tag.
    package var names: [String: String] = [:]
    package var country = ""
    package var inhabitants = ""
    package var inhabitantsYear = ""
    package var language = ""
    package var mayor = ""
    package var salutation = ""
    package var mayorEmail = ""
    package var contactName = ""
    package var contactEmail = ""

    package init() {}

    /// The form of a stored member, for editing.
    package init(_ member: Member) {
        slug = member.slug
        names = member.names
        country = member.country
        inhabitants = member.inhabitants.map(String.init) ?? ""
        inhabitantsYear = member.inhabitantsYear.map(String.init) ?? ""
        language = member.language
        mayor = member.mayor
        salutation = member.salutation
        mayorEmail = member.mayorEmail
        contactName = member.contactName
        contactEmail = member.contactEmail
    }

    /// The member this describes.
    ///
    /// - Throws: `Refusal.invalid` with every problem, fields named as in the form.
    package func member(id: Int64 = 0) throws(Refusal) -> Member {
        var problems: [InputProblem] = []
        let names = names.mapValues { $0.inNFC.trimmingSpaces }.filter { !$0.value.isEmpty }
        for language in names.keys.sorted() where !Self.isLanguageTag(language) {
            problems.append(InputProblem(field: "name.\(language)", message: "member.language-form"))
        }
        if names.isEmpty { problems.append(InputProblem(field: "name.en", message: "member.name-missing")) }
        let slug =
            slug.trimmingSpaces.isEmpty
            ? Slug.suggestion(for: names["en"] ?? names.min { $0.key < $1.key }?.value ?? "") : slug.trimmingSpaces
        if !Slug.isValid(slug) { problems.append(InputProblem(field: "slug", message: "member.slug-form")) }
        let country = country.trimmingSpaces.lowercased()
        if country.utf8.count != 2 || !country.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
            problems.append(InputProblem(field: "country", message: "member.country-form"))
        }
        let language = language.trimmingSpaces.lowercased()
        if !Self.isLanguageTag(language) {
            problems.append(InputProblem(field: "language", message: "member.language-form"))
        }
        let figure = TypedFigure(inhabitants: inhabitants, year: inhabitantsYear).read(&problems)
        let email = contactEmail.trimmingSpaces, mayorEmail = mayorEmail.trimmingSpaces
        for (field, address) in [("mayor_email", mayorEmail), ("contact_email", email)] where !address.isEmpty {
            if !AddressCheck.isEmail(address) { problems.append(InputProblem(field: field, message: "problem.not-email")) }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return Member(
            id: id, slug: slug, names: names, country: country, inhabitants: figure?.inhabitants, inhabitantsYear: figure?.year,
            language: language,
            mayor: mayor.inNFC.trimmingSpaces, salutation: salutation.inNFC.trimmingSpaces, mayorEmail: mayorEmail,
            contactName: contactName.inNFC.trimmingSpaces, contactEmail: email)
    }

    /// A lower-case BCP 47 tag, as far as it can be told from its letters.
    package static func isLanguageTag(_ text: String) -> Bool {
        (2...8).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
}
