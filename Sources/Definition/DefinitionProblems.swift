/// Why a definition file is not taken: everything wrong with it at once, in the order of its lines; never empty.
package struct DefinitionProblems: Error, Equatable, CustomStringConvertible {
    package var problems: [DefinitionProblem]

    package init(problems: [DefinitionProblem]) { self.problems = problems }

    /// One line for each problem.
    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
