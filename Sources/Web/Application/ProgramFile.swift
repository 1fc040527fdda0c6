import Foundation
import UseCases

/// The file of the running program, beside which the build puts what it reads and starts.
package enum ProgramFile {
    /// Nil on a machine without /proc, which shows a program neither its file nor its arguments.
    package static var path: String? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first
    }

    /// The configured folder or program, else the one beside this program.
    static func place(
        _ key: ConfigurationKey, in configuration: Configuration, beside usual: String, program: String? = path
    ) throws(Unknown) -> String {
        let configured = configuration[text: key]
        guard configured.isEmpty else { return configured }
        guard let program else { throw Unknown(key: key) }
        return URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent(usual).path
    }

    /// Nothing says where the program lies, and so where what lies beside it is.
    package struct Unknown: Error, Equatable, CustomStringConvertible {
        let key: ConfigurationKey
        package var description: String {
            "there is no /proc on this machine, so a program cannot tell where it lies: set the key \(key.rawValue) to a full path"
        }
    }
}
