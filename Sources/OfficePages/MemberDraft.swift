import Domain
import HTTP
import UseCases
import Web

/// What stands in a member's form: as stored, or as typed.
struct MemberDraft {
    /// The name in one more language, for which the form has a free row.
    static let furtherLanguage = "further.language", furtherName = "further.name"

    private static let words: [String: String] = [
        MemberProblem.countryForm.rawValue: MemberProblem.countryMissing.rawValue,
        MemberProblem.languageForm.rawValue: MemberProblem.languageMissing.rawValue,
    ]

    /// Which years' figures are wrong; the one without a year is `unknownYear`.
    static let wrongFigure = "wrong_figure", unknownYear = "0"

    var input: MemberInput
    var further = (language: "", name: "")
    var wrongFigures: Set<String> = []

    /// The form of a stored member: its figures stand in a table, and the fields for one wait for a further one.
    init(_ member: Member? = nil) {
        input = member.map(MemberInput.init) ?? MemberInput()
        (input.inhabitants, input.inhabitantsYear) = ("", "")
    }

    /// Throws a problem of a field that is far too long.
    init(reading context: Context) throws {
        try self.init(context) { try context.field($0, $1) }
    }

    /// As it was typed, to be shown again.
    init(shownBy context: Context) {
        self.init(context) { name, _ in context.typed(name) }
    }

    private init(_ context: Context, _ field: (String, FieldSize) throws -> String) rethrows {
        input = MemberInput()
        for name in context.sentNames where name.hasPrefix("name.") { input.names[String(name.dropFirst(5))] = try field(name, .line) }
        further = (try field(Self.furtherLanguage, .line), try field(Self.furtherName, .line))
        wrongFigures = Set(context.values(Self.wrongFigure))
        input.slug = try field("slug", .line)
        input.country = try field("country", .line)
        input.inhabitants = try field("inhabitants", .number)
        input.inhabitantsYear = try field("inhabitants_year", .number)
        input.language = try field("language", .line)
        input.mayor = try field("mayor", .line)
        input.salutation = try field("salutation", .line)
        input.mayorEmail = try field("mayor_email", .email)
        input.contactName = try field("contact_name", .line)
        input.contactEmail = try field("contact_email", .email)
    }

    /// The years whose figures are taken out; nil for the one without a year.
    var removedYears: Set<Int?> { Set(wrongFigures.compactMap(Int.init).map { $0 == 0 ? nil : $0 }) }

    /// Languages that have a row of their own: those of the interface, then the others there are.
    var nameLanguages: [String] {
        let first = Language.allCases.map(\.rawValue)
        return first + input.names.keys.filter { !first.contains($0) }.sorted()
    }

    /// The input with the free row's name among the others. Throws, with everything else that is wrong, when that would be a second name in a
    /// language.
    func complete() throws(Refusal) -> MemberInput {
        guard !further.name.trimmingSpaces.isEmpty else { return input }
        var input = input
        guard (input.names[further.language] ?? "").trimmingSpaces.isEmpty else {
            let twice = InputProblem(field: Self.furtherLanguage, message: MemberProblem.languageTwice.rawValue)
            do { _ = try input.member() } catch .invalid(let others) { throw .invalid([twice] + others) }
            throw .invalid([twice])
        }
        input.names[further.language] = further.name
        return input
    }

    /// The same problems at the fields of this form and in its words: here country and language are chosen, not written.
    func located(_ problems: [InputProblem]) -> [InputProblem] {
        problems.map { problem in
            var problem = problem
            if problem.field == "name.\(further.language)" && input.names[further.language] == nil { problem.field = Self.furtherLanguage }
            problem.message = Self.words[problem.message] ?? problem.message
            return problem
        }
    }
}
