import Domain
import Foundation
import Processes
import TestSupport
import Testing

@testable import Typesetting

/// The program beside the tests, as document.fcgi starts it.
@Suite struct TypesetProgramTests {
    private func typeset(_ input: [UInt8], fonts: String? = Site.fontsFolder) throws -> OtherProgram.Call {
        var environment: [String: String] = [:]
        environment["OCRT_FONTS_FOLDER"] = fonts
        return try OtherProgram(Site.typesetProgram, environment: environment).call(input, within: 600)
    }

    @Test func itGivesTheFileThatIsMadeHere() throws {
        let call = try typeset(Document.sample.canonicalJSON())
        #expect(call.ended == .code(0) && call.errors.text == "")
        #expect(try call.output.bytes == Typesetter.shared.pdf(.sample, fonts: Site.fontsFolder))
    }

    @Test(arguments: ["", "{}", "%PDF-1.7"]) func whatIsNoDocumentIsRefused(input: String) throws {
        let call = try typeset(Array(input.utf8))
        #expect(call.ended == .code(65) && call.errors.text.hasPrefix("typeset: "))
        #expect(call.output.bytes == [])
    }

    @Test func withoutFontsItSaysSo() throws {
        #expect(try typeset(Document.sample.canonicalJSON(), fonts: "/nowhere").said == "typeset: no fonts in /nowhere")
        #expect(try typeset(Document.sample.canonicalJSON(), fonts: "/nowhere").ended == .code(78))
        let untold = try typeset(Document.sample.canonicalJSON(), fonts: nil)
        #expect(untold.ended == .code(78) && untold.said.contains("OCRT_FONTS_FOLDER is not set"))
    }
}
