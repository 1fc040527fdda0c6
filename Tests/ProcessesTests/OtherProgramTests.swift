import Foundation
import Testing

@testable import Processes

@Suite struct OtherProgramTests {
    private func shell(_ line: String, _ arguments: String..., environment: [String: String]? = nil) -> OtherProgram {
        OtherProgram("/bin/sh", arguments: ["-c", line] + arguments, environment: environment)
    }

    @Test func itGetsItsArgumentsAndItsInputAndGivesBackWhatItWrote() throws {
        let call = try shell("printf '%s|' \"$0\" \"$1\"; cat; echo oh >&2; exit 3", "a;b", "$(id)").call(Array("in".utf8), within: 600)
        #expect(call.ended == .code(3))
        #expect(call.output.bytes == Array("a;b|$(id)|in".utf8))
        #expect(call.errors.text == "oh" && call.said == "a;b|$(id)|in\noh")
    }

    /// More than a pipe holds, in both directions, to a program that reads late.
    @Test func muchGoesInAndOut() throws {
        let big = [UInt8](repeating: 0x61, count: 3_000_000)
        #expect(try shell("echo begun; cat").call(big, within: 600).output.bytes == Array("begun\n".utf8) + big)
    }

    @Test func itGetsNoFileOfOursAndNoEnvironmentButItsOwn() throws {
        let secret = open("/etc/passwd", O_RDONLY)
        defer { close(secret) }
        setenv("OCRT_SECRET", "told to nobody", 1)
        let call = try shell("ls /proc/self/fd; env", environment: ["ONE": "1"]).call([], within: 600)
        let lines = call.output.text.split(separator: "\n").map(String.init)
        // `ls` looks at its own files, and one more is the folder it reads.
        #expect(lines.prefix { Int($0) != nil } == ["0", "1", "2", "3"])
        #expect(lines.contains("ONE=1") && !call.output.text.contains("OCRT_SECRET"))
        let inherited = try shell("echo \"$OCRT_SECRET\"").call([], within: 600)
        #expect(inherited.output.text == "told to nobody", "a program that was told nothing else has our environment")
    }

    @Test func itsTimeIsOver() throws {
        let call = try shell("echo begun; exec sleep 600").call([], within: 1)
        #expect(call.ended == .timeOver && call.said == "begun")
    }

    @Test func whoIsToldToEndDoesNotWaitForIt() throws {
        let begin = DispatchTime.now()
        let call = try shell("exec sleep 600").call([], within: 600) { true }
        #expect(call.ended == .timeOver)
        #expect(DispatchTime.now() < begin + .seconds(60))
        #expect(try shell("exit 0").call([], within: 600) { true }.ended == .code(0), "what is soon done is waited for")
    }

    /// What the program has started itself is not left behind either.
    @Test func itsWholeGroupEnds() throws {
        let call = try shell("trap '' TERM; sleep 600 & echo $!; wait; sleep 600").call([], within: 1)
        #expect(call.ended == .timeOver)
        let id = try #require(Int32(call.output.text))
        func isRunning() -> Bool {
            guard let state = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return false }
            return !state.contains(") Z ")
        }
        while isRunning() { usleep(1000) }
    }

    /// A program that runs for months makes many calls.
    @Test func nothingOfACallIsKept() throws {
        func files() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        _ = try shell("exit 0").call([], within: 600)
        let before = try files()
        for _ in 0..<300 { _ = try shell("exit 0").call([1, 2, 3], within: 600) }
        // Tests that run at the same moment have files open.
        #expect(try files() < before + 100)
    }

    @Test func aSignalIsTold() throws {
        #expect(try shell("kill -9 $$").call([], within: 600).ended == .signal(9))
        #expect("\(Ended.signal(24))" == "signal 24, CPU time limit exceeded")
    }

    @Test func whatIsNotThereCannotBeStarted() {
        #expect(throws: CannotStart(ENOENT)) { try OtherProgram("/nowhere/program").call([], within: 600) }
    }
}
