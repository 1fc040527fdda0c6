import Domain
import Testing
import Web

struct FormFieldTests {
    @Test(arguments: [
        FormField("name.fr", label: "Name <fr>", value: "L’Haÿ \"&\"", hint: "As it is written", autocomplete: "off", language: "fr"),
        FormField("mail", label: "E-mail", kind: .email, value: "a@example.org"),
        FormField("number", label: "Number", kind: .number, value: "7"),
        FormField("about", label: "About", kind: .area(rows: 4), value: "\na\nb", isOptional: true),
        FormField("land", label: "Country", kind: .select([("at", "Austria"), ("fr", "France")]), value: "fr"),
    ])
    func `a field has its label, gives back what was typed and points to its problem`(field: FormField) throws {
        let problem = InputProblem(field: field.name, message: "problem.too-many", arguments: ["number": "<3"])
        for problems in [[], [problem, InputProblem(field: "else", message: "problem.missing", arguments: [:])]] {
            let html = field.html(try Sample.messages(), problems: problems).text
            let page = Markup(html)
            let control = try #require(page.controls.first)
            #expect(page.nestingProblems == [] && page.all("label").map { $0["for"] } == [control["id"]])
            #expect(page.sentValues(of: field.name) == [field.value])
            #expect((control["aria-invalid"] != nil) == !problems.isEmpty && html.contains("no more than &lt;3") == !problems.isEmpty)
            #expect(Set((control["aria-describedby"] ?? "").split(separator: " ").map(String.init)).isSubset(of: page.ids))
        }
    }

    @Test func `a password is never sent back`() throws {
        let field = FormField("password", label: "Password", kind: .password, value: "secret", autocomplete: "current-password")
        #expect(!field.html(try Sample.messages()).text.contains("secret"))
    }
}
