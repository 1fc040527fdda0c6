import Testing

@testable import Credentials

@Suite struct PasswordRulesTests {
    static let short = PasswordRules.Problem.tooShort(minimumCharacters: 12)
    static let long = PasswordRules.Problem.tooLong(maximumBytes: 1024)

    @Test(arguments: [
        ("", short), ("elf Zeichen", short), ("drei Woerter hier", nil), ("zwölf Zeiche", nil),
        // Grapheme clusters, in whatever encoding: eleven and twelve.
        (String(repeating: "e\u{301}", count: 11), short), ("áèîöũ çñşžé wb", nil), ("👩🏽‍🚀🇨🇭👨‍👩‍👧‍👦", short),
        (String(repeating: "x7 k", count: 256), nil), (String(repeating: "x7 k", count: 256) + "!", long),
        ("a" + String(repeating: "\u{301}", count: 600), long),
        // Common, and its usual ornaments.
        ("qwertyuiopas", .common), ("passwordpassword", .common), ("PasswordPassword", .common), ("Password2027!", .common),
        ("P@ssw0rd2027!!", .common), ("2027-password-2027", .common), ("correct horse battery staple", .common),
        ("Bürgermeisterin", .common), ("Sommer2027!!!", .common), ("motdepasse2027", .common), ("Mot de passe 27", .common),
        ("Café12345678", .common), ("Barcelona2027", .common), ("1q2w3e4r5t6y", .common),
        ("123456789012", .common), ("098765432109", .common), ("abcdefghijklm", .common), ("aaaaaaaaaaaa", .common),
        ("abcabcabcabcab", .common), ("!!!!!!!!!!!!", .common), ("eccareccareccar", .common), ("OCRTocrtOCRT", .common),
        (String(repeating: "a", count: 1023) + "b", nil), (String(repeating: "ab", count: 512), .common),
        ("ocrt ocrt ocrt", .common), ("eccar2027eccar2027", .common),
        // The user name, alone or repeated.
        ("graz-primary", .likeUserName), ("Graz-Primary2027", .likeUserName), ("graz-primarygraz-primary", .likeUserName),
        ("grazprimary!", .likeUserName),
        // What somebody may well choose.
        ("831947203958", nil), ("der Kaffee war heute lau", nil), ("graz-primary hat Hunger", nil),
        ("la mairie ouvre à huit heures", nil), ("Ωραία μέρα σήμερα", nil),
    ])
    func judges(password: String, problem: PasswordRules.Problem?) {
        #expect(PasswordRules.check(password, userName: "graz-primary") == problem)
    }

    @Test func aUserNameWithoutLettersRefusesNothingElse() {
        #expect(PasswordRules.check("der Kaffee war heute lau", userName: "") == nil)
        #expect(PasswordRules.check("der Kaffee war heute lau", userName: "2027") == nil)
    }
}
