import Domain
import Testing

/// The page comes in the language the browser asks for.
@Suite struct LanguageTests {
    @Test(arguments: [
        ("fr", Language.fr), ("de-AT,de;q=0.9,en;q=0.8", .de), ("en-GB", .en), ("es, fr;q=0.5, de;q=0.7", .de), ("fr;q=0.8, en;q=0.8", .fr),
        ("en;q=0.1,fr;q=0.2", .fr), ("FR", .fr), (" de ; q=1 , en", .de), ("fr;q=0, en;q=0.1", .en), ("en;level=1;q=0.2, de;q=0.3", .de),
        ("en;q=x, de;q=0.1", .de),
    ])
    func isTheBestOneTheInterfaceHas(header: String, language: Language) { #expect(Language.preferred(accepting: header) == language) }

    @Test(arguments: ["", "*", "es", "es,it;q=0.5", "fr;q=0", "english", ",;,", "q=1"])
    func isNoneWhereNoneFits(header: String) { #expect(Language.preferred(accepting: header) == nil) }
}
