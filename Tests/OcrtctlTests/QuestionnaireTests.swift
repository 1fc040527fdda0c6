import Foundation
import TestSupport
import Testing

struct QuestionnaireTests {
    @Test func theShippedOneCanBeImported() throws {
        let workplace = try Workplace()
        let outcome = workplace.run("questionnaire", "check", "\(Site.sourceRoot)/content/questionnaire.yaml")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasSuffix("in en, fr, de."))
    }

    @Test func problemsNameTheirLine() throws {
        let workplace = try Workplace.withDatabase()
        let file = try workplace.file("broken.yaml", smallQuestionnaire(version: "1").replacing("type: int", with: "type: number"))
        let checked = workplace.run("questionnaire", "check", file)
        #expect(checked.code == 2)
        #expect(checked.output.hasPrefix("\(file):14: "))
        #expect(workplace.run("questionnaire", "import", file) == .refused(checked.output))
    }

    @Test func importedAndExportedAreTheSame() throws {
        let workplace = try Workplace.withDatabase()
        let text = smallQuestionnaire(version: "1")
        let file = try workplace.file("one.yaml", text)
        #expect(workplace.run("questionnaire", "import", file) == .done("Stored version 1: 2 questions, in en."))
        #expect(workplace.run("questionnaire", "import", file) == .done("Stored already: version 1: 2 questions, in en."))
        #expect(workplace.run("questionnaire", "export", "1").output + "\n" == text)
    }

    @Test func aVersionNeverChanges() throws {
        let workplace = try Workplace.withDatabase()
        _ = workplace.run("questionnaire", "import", try workplace.file("one.yaml", smallQuestionnaire(version: "1")))
        let changed = try workplace.file("two.yaml", smallQuestionnaire(version: "1", question: "How many people?"))
        #expect(
            workplace.run("questionnaire", "import", changed)
                == .refused("not stored: version 1 of the questionnaire exists; give the changed file a new version"))
    }

    @Test func whatIsNotThere() throws {
        let workplace = try Workplace.withDatabase()
        #expect(workplace.run("questionnaire", "check", "/nowhere") == .refused("/nowhere cannot be read as a text in UTF-8."))
        #expect(workplace.run("questionnaire", "export", "1") == .refused("There is no version 1 of the questionnaire; stored are: none."))
    }
}
