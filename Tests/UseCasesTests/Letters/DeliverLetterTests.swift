import Credentials
import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

struct DeliverLetterTests {
    private let office: LetterOffice

    init() throws {
        office = try LetterOffice()
        try office.release("en")
        try office.prepare.choose(.later, year: 2027, wish: office.wish)
        try office.typeset()
        try office.releaseMessages()
    }

    /// The secret in the mayor's mail.
    private func secret(_ parcels: [DeliverNext.Parcel]) throws -> Token {
        let body = try #require(parcels.first { $0.message.content.account == nil }).message.content.text.body
        let link = try #require(body.split(separator: " ").first { $0.contains("/received/") })
        return try #require(Token(text: String(link.trimmingPrefix("https://c.example/received/")).filter { !$0.isWhitespace }))
    }

    @Test func exactlyTheFileThatWasKeptGoesToTheMayorAndTheResponsiblePerson() throws {
        let letter = try office.letters()[0]
        let files = try office.deliver().filter { $0.message.content.kind == .letter }.map(\.file)
        let file = LetterFile(fileName: "C Graz 2027-GRAZ-L1.pdf", bytes: Array("%PDF \(letter.id)".utf8))
        #expect(files == [file, file])
        #expect(try office.letters()[0].isOut)
    }

    @Test func theSecretOfTheLinkIsInTheMailOnly() throws {
        let token = try secret(try office.deliver())
        let bodies = try office.messages().map(\.content.text.body)
        #expect(bodies.contains { $0.contains("/received/{token}") } && !bodies.contains { $0.contains(token.text) })
        #expect(try ReceiveLetter(store: office.store).find(token, now: LetterOffice.noon)?.reference == "2027-GRAZ-L1")
    }

    @Test func onlyTheFirstReceiptCountsAndAnOldOrUnknownLinkTellsNothing() throws {
        let token = try secret(try office.deliver()), receive = ReceiveLetter(store: office.store)
        #expect(try office.letters()[0].receivedAt == nil)
        #expect(try receive.perform(token, now: LetterOffice.noon + 60)?.receivedAt == LetterOffice.noon + 60)
        #expect(try receive.perform(token, now: LetterOffice.noon + 90)?.receivedAt == LetterOffice.noon + 60)
        #expect(try office.letters()[0].receivedAt == LetterOffice.noon + 60)
        #expect(try office.store.read { try $0.journal(subject: "letter/2027-GRAZ-L1") }.map(\.event) == [.letterReceived, .letterMade])
        let end = LetterOffice.noon + ReceiveLetter.lifetime
        #expect(try receive.find(token, now: end + -1) != nil && receive.find(token, now: end) == nil)
        #expect(try receive.perform(token, now: end) == nil && receive.perform(Token(), now: LetterOffice.noon) == nil)
    }

    @Test func aMailThatIsSentAgainHasAnotherSecretAndBothAreValid() throws {
        let first = try secret(try office.deliver())
        let mayor = try #require(try office.messages(.letter).first)
        try office.store.write { try $0.setState(.bounced, message: mayor.id) }
        try ChangeMessages(store: office.store).resend(mayor.id, wish: office.wish)
        let again = try office.deliver()
        #expect(again.map(\.message.content.messageId) == [mayor.content.messageId])
        let second = try secret(again)
        #expect(first.text != second.text)
        for token in [first, second] { #expect(try ReceiveLetter(store: office.store).find(token, now: LetterOffice.noon) != nil) }
    }

    @Test func aMayorsMailDoesNotGoToAnAddressThatIsNoMoreTheMayors() throws {
        try office.changeMember { $0.mayorEmail = "new@graz.example" }
        #expect(
            try office.deliver().map(\.message.content.recipientEmail) == ["anna@graz.example", "berta@graz.example", "anna@graz.example"])
        #expect(try office.messages(.letter).map(\.cancelReason) == [.recipientGone, nil])
        try office.prepare.perform(year: 2027, wish: office.wish)
        #expect(try office.messages(.letter).map(\.content.recipientEmail).last == "new@graz.example")
    }
}
