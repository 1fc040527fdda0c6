import Testing

@testable import Credentials

@Suite struct SecretTests {
    @Test func tokenComesBackFromItsText() throws {
        let token = Token()
        #expect(token.text.utf8.count == 43)
        let back = try #require(Token(text: token.text))
        #expect(back.text == token.text)
        #expect(back.hash == token.hash && token.hash.count == 32)
        #expect(Token().text != token.text)
        #expect("\(token)" == "Token(hidden)" && String(reflecting: token) == "Token(hidden)")
    }

    @Test func tokenIsStoredAsSHA256OfItsBytes() throws {
        let token = try #require(Token(text: String(repeating: "A", count: 43)))
        #expect(Digest.sha256Hex(token.bytes) == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925")
        #expect(token.hash == Digest.sha256([UInt8](repeating: 0, count: 32)))
    }

    @Test(arguments: [
        "", "A", String(repeating: "A", count: 42), String(repeating: "A", count: 44), String(repeating: "A", count: 42) + "B",
        String(repeating: "A", count: 42) + "=", String(repeating: "+", count: 43), " " + String(repeating: "A", count: 42),
    ])
    func refusesWhatIsNoToken(text: String) {
        #expect(Token(text: text) == nil)
    }

    @Test func shortCodeComesBackHoweverItIsTyped() throws {
        for _ in 0..<200 {
            let code = ShortCode()
            #expect(code.text.utf8.count == 11 && code.text.dropFirst(5).first == "-")
            let slip = code.text.replacing("0", with: "o").replacing("1", with: "l")
            for typed in [code.text, code.text.lowercased(), " \(code.text.replacing("-", with: " – ")) ", slip] {
                let back = try #require(ShortCode(typed: typed))
                #expect(back.text == code.text)
            }
        }
        #expect(ShortCode(typed: "oOiIl-L0123")?.text == "00111-10123")
        #expect("\(ShortCode())" == "ShortCode(hidden)")
    }

    @Test(arguments: ["", "ABCDE", "ABCDE-FGHJ", "ABCDE-FGHJKM", "ABCDE-FGHJU", "ABCDE-FGHJ!", "ABCDE-FGHJÉ", "ABCDE\0FGHJK"])
    func refusesWhatIsNoShortCode(typed: String) {
        #expect(ShortCode(typed: typed) == nil)
    }

    @Test func shortCodesHashBelongsToOneLogin() throws {
        let code = try #require(ShortCode(typed: "ABCDE-FGHJK"))
        #expect(code.hash(userName: "graz") == code.hash(userName: "graz"))
        #expect(code.hash(userName: "graz") != code.hash(userName: "wien"))
        #expect(code.hash(userName: "").count == 32)
    }

    @Test func csrfTextBelongsToOneSession() {
        let (mine, other) = (Token(), Token())
        let text = Seal.csrf(for: mine)
        #expect(Seal.accepts(csrf: text, for: mine))
        #expect(!Seal.accepts(csrf: text, for: other))
        #expect(!Seal.accepts(csrf: "", for: mine))
        #expect(!Seal.accepts(csrf: text + "A", for: mine))
        #expect(text != mine.text && !text.contains(mine.text))
    }

    /// RFC 4231, test case 2.
    @Test func sealIsHMACWithSHA256() {
        let mark = Seal.mark(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        #expect(mark.prefix(4) == [0x5b, 0xdc, 0xc1, 0x46] && mark.suffix(4) == [0x64, 0xec, 0x38, 0x43] && mark.count == 32)
    }

    @Test func comparesBytes() {
        #expect(constantTimeEqual([], []))
        #expect(constantTimeEqual([1, 2, 3], [1, 2, 3]))
        for other: [UInt8] in [[], [1, 2], [1, 2, 4], [0, 2, 3], [1, 2, 3, 0], [129, 2, 3]] {
            #expect(!constantTimeEqual([1, 2, 3], other))
        }
    }

    @Test func base64RoundTrip() {
        #expect(Base64.url.encode([251, 255, 254]) == "-__-" && Base64.standard.encode([251, 255, 254]) == "+//+")
        for length in 0..<50 {
            let bytes = randomBytes(length)
            #expect(Base64.standard.decode(Base64.standard.encode(bytes)) == bytes)
        }
    }
}
