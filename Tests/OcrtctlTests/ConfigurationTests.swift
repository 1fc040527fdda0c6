import Testing
import UseCases

struct ConfigurationTests {
    @Test func printsEveryKeyWithItsMeaning() throws {
        let workplace = try Workplace()
        let lines = workplace.run("configuration").output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 2 * ConfigurationKey.allCases.count)
        #expect(lines.contains("argon2_memory_kib = 7168"))
        #expect(lines.contains("    memory of one password hashing, in KiB (default: 19456)"))
        #expect(lines.contains("    inhabitants from which a member belongs to the larger prize category (the default)"))
    }

    @Test func theExampleIsAConfiguration() throws {
        let workplace = try Workplace()
        workplace.environment = ["OCRT_DATA": workplace.data]
        let defaults = workplace.run("configuration")
        let example = workplace.run("configuration", "--example").output
        workplace.environment["OCRT_CONFIG"] = try workplace.file("ocrt.conf", example)
        #expect(workplace.run("configuration") == defaults)
        // With every line in force, too.
        let lines = example.split(separator: "\n").map { $0.wholeMatch(of: /# [a-z0-9_]+ = .*/) == nil ? $0 : $0.dropFirst(2) }
        _ = try workplace.file("ocrt.conf", lines.joined(separator: "\n"))
        #expect(workplace.run("configuration") == defaults)
    }

    @Test func aWrongLineIsNamed() throws {
        let workplace = try Workplace()
        let file = try workplace.file("ocrt.conf", "\nthreads = many\n")
        workplace.environment["OCRT_CONFIG"] = file
        #expect(workplace.run("configuration") == .refused("\(file):2: threads takes a whole number from 1 on"))
    }
}
