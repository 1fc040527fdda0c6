import Domain
import Foundation

/// Whether there is a program that takes the mail. Without one nothing is lost, but everything that the office releases waits.
struct MailCommandCheck {
    /// The configuration's `sendmail`.
    var command: String

    func findings() -> [String] {
        guard let program = CommandWords.split(command).first, program.hasPrefix("/") else {
            return ["mail: sendmail takes the full path of a program, and its arguments: \(command)"]
        }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: program, isDirectory: &isFolder) && !isFolder.boolValue
        if exists && FileManager.default.isExecutableFile(atPath: program) { return [] }
        return ["mail: there is no program \(program), so that no mail goes; install a mail system, or name its command as sendmail"]
    }
}
