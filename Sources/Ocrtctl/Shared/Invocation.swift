import ArgumentParser

/// One call of the program, from its arguments to its exit code.
struct Invocation {
    var surroundings: Surroundings

    /// Runs the command that the arguments name. Never throws: what goes wrong becomes a sentence and a code.
    func run(_ arguments: [String]) -> Int32 {
        do {
            var command = try Ocrtctl.parseAsRoot(arguments)
            if let command = command as? any Command { try perform(command) } else { try command.run() }
            return 0
        } catch {
            let message = Ocrtctl.fullMessage(for: error)
            let code = Ocrtctl.exitCode(for: error)
            if !message.isEmpty { code == .success ? surroundings.say(message) : surroundings.complain(message) }
            return code.rawValue
        }
    }

    /// A program's own name is always among its arguments. Where there are none, they cannot be read, and whatever was meant is not known.
    func refuseWithoutArguments() -> Int32 {
        surroundings.complain("ocrtctl cannot read its arguments, since there is no /proc on this machine: mount it, and call it again.")
        return 1
    }

    private func perform(_ command: any Command) throws {
        do { try command.perform(in: surroundings) } catch {
            if error is ExitCode || error is ValidationError { throw error }
            surroundings.complain(Sentence(surroundings).about(error))
            throw ExitCode.failure
        }
    }
}
