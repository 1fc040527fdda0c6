import TestSupport
import Testing
import UseCases

@testable import Web

@Suite struct ProgramFileTests {
    private func folder(_ configured: String, program: String?) throws -> String {
        let configuration = try Configuration.load(environment: ["OCRT_DATA": "/data", "OCRT_TEXTS_FOLDER": configured])
        return try ProgramFile.place(.textsFolder, in: configuration, beside: "Texts", program: program)
    }

    @Test func itsFoldersLieBesideIt() throws {
        #expect(try folder("", program: "/a/b/library.fcgi") == "/a/b/Texts")
    }

    @Test(arguments: ["/a/b/library.fcgi", nil]) func aConfiguredFolderCounts(program: String?) throws {
        #expect(try folder("/c", program: program) == "/c")
    }

    @Test func withoutProcItSaysWhichKeyHelps() throws {
        #expect(throws: ProgramFile.Unknown(key: .textsFolder)) { try folder("", program: nil) }
        #expect("\(ProgramFile.Unknown(key: .textsFolder))".contains("set the key texts_folder"))
    }

    @Test func aTestHasAFileToo() { #expect(ProgramFile.path != nil) }
}
