import Testing

@testable import Typesetting

@Suite("Artifacts")
struct ArtifactsTests {
    @Test("Only the marks of artifacts are rewritten, and their numbers told")
    func rewriting() {
        let content = "/P << /MCID 0 >> BDC q EMC /NonStruct << /MCID 12 >> BDC 0 w EMC /Span << /MCID 3 >> BDC EMC"
        let (rewritten, ids) = Artifacts.rewritten(Array(content.utf8))
        #expect(
            String(decoding: rewritten, as: UTF8.self)
                == "/P << /MCID 0 >> BDC q EMC /Artifact BMC 0 w EMC /Span << /MCID 3 >> BDC EMC")
        #expect(ids == [12])
    }
}
