import Domain
import HTTP
import TestSupport
import Testing
import UseCases

@testable import Web

/// Which address is believed to be the visitor's.
@Suite struct VisitorAddressTests {
    @Test("Without a proxy of ours the web server's word counts, whatever the request says")
    func untrusted() throws {
        #expect(try address("192.0.2.7", forwarded: "203.0.113.9", trusted: false) == "192.0.2.7")
        #expect(try address("::ffff:192.0.2.7", forwarded: nil, trusted: false) == "192.0.2.7")
        #expect(try address("2001:DB8::7", forwarded: nil, trusted: false) == "2001:db8::7")
    }

    @Test(
        "Behind a proxy of ours the address that it added counts, in every spelling",
        arguments: [
            ("203.0.113.9", "203.0.113.9"), ("10.1.1.1, 203.0.113.9", "203.0.113.9"), ("10.1.1.1,203.0.113.9:4711", "203.0.113.9"),
            ("10.1.1.1, [2001:db8::9]:443", "2001:db8::9"), ("[::ffff:203.0.113.9]", "203.0.113.9"),
            ("x, y,\t2001:DB8:0::9 ", "2001:db8::9"),
            ("\"[2001:db8::9]:443\"", "2001:db8::9"),
        ])
    func trusted(forwarded: String, believed: String) throws {
        #expect(try address("127.0.0.1", forwarded: forwarded, trusted: true) == believed)
    }

    @Test(
        "What is no address is not believed: then it is the proxy that asks",
        arguments: [
            "", ",", "203.0.113.9,", "203.0.113.9, unknown", "203.0.113.9, _x", "203.0.113.999", "<script>", "203.0.113.9, 198.51.100.1 x",
        ])
    func garbage(forwarded: String) throws {
        #expect(try address("127.0.0.1", forwarded: forwarded, trusted: true) == "127.0.0.1")
    }

    @Test("A web server that passes no address, such as over a local socket: all visitors are one", arguments: ["", "unix:", "localhost"])
    func none(remote: String) throws {
        #expect(try address(remote, forwarded: nil, trusted: false) == "unknown")
        #expect(try address(remote, forwarded: "203.0.113.9", trusted: true) == "203.0.113.9")
    }

    private func address(_ remote: String, forwarded: String?, trusted: Bool) throws -> String {
        let site = try Site()
        let configuration = try Configuration(dataFolder: site.folder, values: [.trustForwardedFor: trusted ? "yes" : "no"])
        let application = Application(
            configuration: configuration, textsFolder: Site.textsFolder, clock: .system, log: site.application.log)
        var environment = ["REQUEST_METHOD": "GET", "REQUEST_URI": "/", "REMOTE_ADDR": remote]
        environment["HTTP_X_FORWARDED_FOR"] = forwarded
        return application.address(of: try Request(environment: environment)).text
    }
}
