import CLinux
import Glibc

/// Another program, started with an array of arguments and never through a shell. Of this one's open files it gets none.
///
/// Not by Foundation's `Process`: of every call that keeps three descriptors and some memory, which a program that runs for months does not bear,
/// and the other one gets a socket of ours. Nor by what starts it on a thread of a pool: a child that ends with its parent ends with that thread.
package struct OtherProgram: Sendable {
    let path: String
    let arguments: [String]
    let environment: [String: String]?

    /// - Parameter environment: nil for this program's own.
    package init(_ path: String, arguments: [String] = [], environment: [String: String]? = nil) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
    }

    /// What became of a call.
    package struct Call {
        package let ended: Ended
        package let output: PassingFile
        package let errors: PassingFile

        /// The end of what it wrote, wherever it wrote it.
        package var said: String { [output.text, errors.text].filter { !$0.isEmpty }.joined(separator: "\n") }
    }

    /// Starts it with `input` to read, and waits for its end. Past the time limit it is ended.
    ///
    /// - Parameter isToldToEnd: whether this program itself has to end soon: then the other one has two seconds left.
    /// - Throws: where it cannot be started. It has got nothing then.
    package func call(
        _ input: [UInt8], within seconds: Int, isToldToEnd: () -> Bool = { false }
    ) throws(CannotStart) -> Call {
        let input = try PassingFile(input), output = try PassingFile(), errors = try PassingFile()
        let id = try start(input, output, errors)
        return Call(ended: Ended(waitingFor: id, within: seconds, isToldToEnd: isToldToEnd), output: output, errors: errors)
    }

    private func start(_ input: PassingFile, _ output: PassingFile, _ errors: PassingFile) throws(CannotStart) -> pid_t {
        let words = CStrings([path] + arguments), variables = environment.map { CStrings($0.map { "\($0)=\($1)" }) }
        var id = pid_t()
        let problem = clinux_start(&id, path, words.list, variables?.list, input.descriptor, output.descriptor, errors.descriptor)
        if problem != 0 { throw CannotStart(problem) }
        return id
    }
}

/// Why a program could not be started, in the system's words.
package struct CannotStart: Error, Equatable, CustomStringConvertible {
    package let description: String

    init(_ number: Int32) { description = String(cString: strerror(number)) }
}

/// Texts as C takes them: a list of pointers that ends with none.
private final class CStrings {
    let list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    init(_ texts: [String]) {
        count = texts.count
        list = .allocate(capacity: count + 1)
        for (place, text) in texts.enumerated() { (list + place).initialize(to: strdup(text)) }
        (list + count).initialize(to: nil)
    }

    deinit {
        for place in 0..<count { free(list[place]) }
        list.deallocate()
    }
}
