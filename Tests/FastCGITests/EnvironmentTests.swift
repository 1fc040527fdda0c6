import Glibc
import Testing

@testable import FastCGI

@Suite struct EnvironmentTests {
    @Test func readsNamesAndValues() {
        #expect(read(["A=1", "B=", "C=a=b", "D", "=x", "E=ü"]) == ["A": "1", "B": "", "C": "a=b", "": "x", "E": "ü"])
        #expect(read([]) == [:])
        #expect(Environment.read(nil) == [:])
    }

    @Test func repairsWhatIsNotUTF8() {
        #expect(read(["A=x\u{1}y"]) == ["A": "x\u{FFFD}y"])
    }

    /// As C would pass it on; U+0001 stands for a byte that is no UTF-8.
    private func read(_ entries: [String]) -> [String: String] {
        var list = entries.map { strdup($0) } + [nil]
        for case let entry? in list {
            if let place = strchr(entry, 1) { place.pointee = CChar(bitPattern: 0xFF) }
        }
        defer { for entry in list { free(entry) } }
        return Environment.read(&list)
    }
}
