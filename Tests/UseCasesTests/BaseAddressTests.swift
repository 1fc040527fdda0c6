import Testing

@testable import UseCases

/// The origin of a form is compared with it byte by byte, so it is written as browsers write an origin.
@Suite struct BaseAddressTests {
    @Test(arguments: [
        ("https://reports.example.org", "https://reports.example.org"), ("https://reports.example.org/", "https://reports.example.org"),
        ("HTTPS://Reports.Example.ORG", "https://reports.example.org"), ("https://example.org:443", "https://example.org"),
        ("https://example.org:443/", "https://example.org"), ("http://example.org:80", "http://example.org"),
        ("http://example.org:443", "http://example.org:443"), ("https://example.org:80", "https://example.org:80"),
        ("https://example.org:8443/", "https://example.org:8443"), ("https://städte.example", "https://xn--stdte-hra.example"),
        ("https://STÄDTE.example", "https://xn--stdte-hra.example"), ("https://sta\u{308}dte.example", "https://xn--stdte-hra.example"),
        ("https://XN--stdte-hra.example", "https://xn--stdte-hra.example"), ("https://straße.example", "https://xn--strae-oqa.example"),
        ("https://αθήνα.example", "https://xn--jxafb0a0a.example"), ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ])
    func isWrittenAsBrowsersWriteIt(written: String, address: String) throws {
        #expect(try BaseAddress(written).text == address)
        let configuration = try Configuration(dataFolder: "/data", values: [.baseAddress: written])
        #expect(configuration.baseAddress == address && configuration[text: .baseAddress] == address)
        #expect(configuration.isSecure == address.hasPrefix("https"))
    }

    @Test(arguments: [
        ("", "base_address starts with http:// or https://"), ("example.org", "base_address starts with http:// or https://"),
        ("ftp://example.org", "base_address starts with http:// or https://"),
        ("//example.org", "base_address starts with http:// or https://"),
        (
            "https://example.org/ocrt",
            "base_address has no path: the site needs a host's name of its own, such as https://reports.example.org"
        ),
        ("https://example.org//", "base_address has no path: the site needs a host's name of its own, such as https://reports.example.org"),
        ("https://", BaseAddressTests.noHost), ("https:example.org", BaseAddressTests.noHost), ("https:///ocrt", BaseAddressTests.noHost),
        ("https://example..org", BaseAddressTests.noHost),
        ("https://exam ple.org", BaseAddressTests.noHost), ("https://example.org:0", BaseAddressTests.noHost),
        ("https://example.org:65536", BaseAddressTests.noHost),
        ("https://example.org:x", BaseAddressTests.noHost), ("https://me@example.org", BaseAddressTests.noHost),
        ("https://me:secret@example.org", BaseAddressTests.noHost),
        ("https://example.org/?a=b", BaseAddressTests.noHost), ("https://example.org#a", BaseAddressTests.noHost),
        ("https://ex%61mple.org", BaseAddressTests.noHost),
    ])
    func whatIsNoneIsRefused(written: String, sentence: String) {
        #expect(throws: ConfigurationProblem(sentence)) { try BaseAddress(written) }
        #expect(throws: ConfigurationProblem(sentence)) { try Configuration(dataFolder: "/data", values: [.baseAddress: written]) }
    }

    static let noHost = "base_address is http:// or https:// and a host's name, such as https://reports.example.org"

    @Test(arguments: [
        ("http://127.0.0.1:8080", true), ("https://127.0.0.1", true), ("http://LocalHost", true), ("http://a.localhost", true),
        ("http://[::1]", true), ("http://0.0.0.0", true), ("http://10.0.0.1", false), ("https://127.example.org", false),
        ("https://localhost.example.org", false), ("https://example.org", false),
    ])
    func knowsThisMachine(written: String, isThisMachineAlone: Bool) throws {
        #expect(try BaseAddress(written).isThisMachineAlone == isThisMachineAlone)
    }
}
