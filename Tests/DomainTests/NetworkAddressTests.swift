import Testing

@testable import Domain

/// One visitor has one address, however it is spelled.
@Suite struct NetworkAddressTests {
    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("192.0.2.7:4711", "192.0.2.7"), (" 192.0.2.7\t", "192.0.2.7"), ("\"192.0.2.7:80\"", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"), ("::FFFF:c000:207", "192.0.2.7"), ("[::ffff:192.0.2.7]", "192.0.2.7"),
        ("[::ffff:192.0.2.7]:443", "192.0.2.7"), ("0:0:0:0:0:ffff:192.0.2.7", "192.0.2.7"), ("0.0.0.0", "0.0.0.0"),
        ("255.255.255.255", "255.255.255.255"),
        ("2001:db8::7", "2001:db8::7"), ("2001:0DB8:0000:0000:0000:0000:0000:0007", "2001:db8::7"), ("[2001:db8::7]", "2001:db8::7"),
        ("[2001:db8::7]:65535", "2001:db8::7"), ("\"[2001:db8::7]:443\"", "2001:db8::7"), ("fe80::1%eth0", "fe80::1"),
        ("[fe80::1%2]:80", "fe80::1"), ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("2001:db8:0:1:0:0:0:1", "2001:db8:0:1::1"),
        ("2001:db8::1:0:0:1", "2001:db8::1:0:0:1"), ("1:0:2:0:3:0:4:0", "1:0:2:0:3:0:4:0"), ("64:ff9b::192.0.2.7", "64:ff9b::c000:207"),
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ])
    func isReadInEverySpelling(written: String, text: String) throws {
        let address = try #require(NetworkAddress(written))
        #expect(address.text == text)
        #expect(NetworkAddress(address.text) == address)
    }

    @Test(arguments: [
        "", " ", "unknown", "_hidden", "localhost", "unix:", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "1.2.3.+4", "01.2.3.4",
        "1.2.3.4:",
        "1.2.3.4:x", "1.2.3.4:1234567", "1.2.3.4, 5.6.7.8", "1..3.4", "0x1.2.3.4", "１.2.3.4", "1.2.3.4\u{0}", "[1.2.3.4",
        "[2001:db8::7", "2001:db8::7]",
        "[2001:db8::7]x", "[]", "[]:80", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4::5:6:7:8", "1::2::3", "12345::", "g::",
        "+1::",
        "::1.2.3", "1.2.3.4::", "::1.2.3.4:5", "%eth0", String(repeating: "1", count: 101),
    ])
    func whatIsNoAddressIsNotReadAsOne(written: String) { #expect(NetworkAddress(written) == nil) }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7", nil), ("::ffff:192.0.2.7", "192.0.2.7", nil),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64", "2001:db8:1::/48"), ("2001:db8:2:2::1", "2001:db8:2:2::/64", "2001:db8:2::/48"),
    ])
    func anIPv6NetworkIsItsFirst64Bits(written: String, network: String, wide: String?) throws {
        let address = try #require(NetworkAddress(written))
        #expect(address.network == network)
        #expect(address.wideNetwork == wide)
    }

    @Test func whatCannotBeReadIsOneNetwork() {
        #expect(NetworkAddress.unknown.network == "unknown")
        #expect(NetworkAddress.unknown.wideNetwork == nil)
        #expect(!NetworkAddress.unknown.isPrivate)
    }

    @Test(arguments: [
        ("9.255.255.255", false), ("10.0.0.0", true), ("10.255.255.255", true), ("11.0.0.0", false),
        ("126.255.255.255", false), ("127.0.0.0", true), ("127.255.255.255", true), ("128.0.0.0", false),
        ("172.15.255.255", false), ("172.16.0.0", true), ("172.31.255.255", true), ("172.32.0.0", false),
        ("192.167.255.255", false), ("192.168.0.0", true), ("192.168.255.255", true), ("192.169.0.0", false),
        ("169.253.255.255", false), ("169.254.0.0", true), ("169.254.255.255", true), ("169.255.0.0", false),
        ("100.63.255.255", false), ("100.64.0.0", true), ("100.127.255.255", true), ("100.128.0.0", false),
        ("::1", true), ("::2", false), ("::ffff:10.1.1.1", true), ("::ffff:11.1.1.1", false),
        ("fbff::1", false), ("fc00::1", true), ("fdff::1", true), ("fe00::1", false),
        ("fe7f::1", false), ("fe80::1", true), ("febf::1", true), ("fec0::1", false), ("2001:db8::1", false),
    ])
    func privateAddressesAreThoseThatAreNotOfTheInternet(written: String, isPrivate: Bool) throws {
        #expect(try #require(NetworkAddress(written)).isPrivate == isPrivate)
    }

    @Test(arguments: [("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("10.0.0.1", false), ("::2", false)])
    func loopback(written: String, isLoopback: Bool) throws { #expect(try #require(NetworkAddress(written)).isLoopback == isLoopback) }
}
