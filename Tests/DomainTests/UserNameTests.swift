import Domain
import Testing

/// What is typed at sign-in.
@Suite struct UserNameTests {
    @Test(arguments: ["abc", "graz", "graz.primary", "a-b_c.9", "a" + String(repeating: "1", count: 39)])
    func isTaken(_ name: String) { #expect(UserName.isValid(name)) }

    @Test(arguments: ["", "ab", "1abc", ".abc", "Graz", "gräz", "a b c", "abc@x", "a" + String(repeating: "1", count: 40), "abc\n"])
    func isRefused(_ name: String) { #expect(!UserName.isValid(name)) }

    @Test(arguments: [("Graz", "graz"), ("  graz.Primary\t", "graz.primary"), ("gr az", "gr az"), ("", ""), ("\u{A0}A\n", "a")])
    func isComparedWithoutCaseAndSpaces(typed: String, stored: String) { #expect(UserName.normalised(typed) == stored) }
}
