/// One thing wrong with a definition file, in English, for whoever edits it.
package struct DefinitionProblem: Sendable, Equatable, CustomStringConvertible {
    /// The file's name as it was given to the reader.
    package var file: String
    /// From 1.
    package var line: Int
    package var message: String

    package init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`, the form that editors can jump to.
    package var description: String { "\(file):\(line): \(message)" }
}
