import Testing

@testable import Delivery

@Suite struct DeliveryStatusTests {
    @Test func aPostfixBounceTellsWhoAndWhyAndWhich() throws {
        for text in [SampleBounce.text, SampleBounce.text.replacing("\n", with: "\r\n")] {
            let status = try #require(DeliveryStatus(Array(text.utf8)))
            #expect(status.finalRecipient == "nobody@graz.example")
            #expect(status.action == "failed" && status.isFailure && status.status == "5.1.1")
            #expect(status.diagnostic == "550 5.1.1 <nobody@graz.example>: Recipient address rejected: User unknown")
            #expect(status.messageId == "abc@ocrt.example")
        }
    }

    @Test func aDelayIsNoFailure() throws {
        let delay = SampleBounce.text.replacing("Action: failed", with: "Action: Delayed")
        #expect(try #require(DeliveryStatus(Array(delay.utf8))).isFailure == false)
    }

    @Test(arguments: [
        "", "Subject: Out of office\n\nI am away.\n", "Content-Type: multipart/report\n\nno boundary",
        SampleBounce.text.replacing("Message-Id: <abc@ocrt.example>\n", with: ""),
        SampleBounce.text.replacing("Action: failed\n", with: ""),
        SampleBounce.text.replacing("multipart/report", with: "multipart/mixed"),
        SampleBounce.text.replacing("message/delivery-status", with: "text/plain"),
    ])
    func anythingElseIsNoReport(text: String) { #expect(DeliveryStatus(Array(text.utf8)) == nil) }

    @Test func bytesThatAreNoTextAreNoReport() {
        #expect(DeliveryStatus((0...255).map { UInt8($0) }) == nil)
        #expect(DeliveryStatus(Array(repeating: 0x0A, count: 100_000)) == nil)
    }
}

/// A bounce as Postfix writes it.
enum SampleBounce {
    static let text = """
        Return-Path: <>
        Date: Mon,  1 Feb 2027 12:00:03 +0000 (UTC)
        From: MAILER-DAEMON@mail.eccar.example (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: bounces@eccar.example
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="2A5D3100.1801483203/mail.eccar.example"
        Message-Id: <20270201120003.7B5@mail.eccar.example>

        This is a MIME-encapsulated message.

        --2A5D3100.1801483203/mail.eccar.example
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --2A5D3100.1801483203/mail.eccar.example
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.eccar.example
        X-Postfix-Queue-ID: 2A5D3100
        Arrival-Date: Mon,  1 Feb 2027 12:00:01 +0000 (UTC)

        Final-Recipient: rfc822; nobody@graz.example
        Original-Recipient: rfc822;nobody@graz.example
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.graz.example
        Diagnostic-Code: smtp; 550 5.1.1 <nobody@graz.example>: Recipient address
            rejected: User unknown

        --2A5D3100.1801483203/mail.eccar.example
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        Return-Path: <bounces@eccar.example>
        From: "ECCAR" <office@eccar.example>
        To: "Nobody" <nobody@graz.example>
        Message-Id: <abc@ocrt.example>

        --2A5D3100.1801483203/mail.eccar.example--

        """
}
