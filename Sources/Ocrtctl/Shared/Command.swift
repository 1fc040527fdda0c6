import ArgumentParser

/// A command that does something. It takes environment, time and output from `Surroundings`, so that tests run it as it is.
protocol Command: ParsableCommand {
    /// Does it. Throws what `Sentence` puts into words, or an `ExitCode` when everything has been said.
    func perform(in surroundings: Surroundings) throws
}

extension ExitCode {
    /// A check did its work and found something.
    static let found = ExitCode(2)
}
