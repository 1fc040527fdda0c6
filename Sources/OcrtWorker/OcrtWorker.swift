import ArgumentParser

/// The background work, started by cron or a timer; it ends when nothing is left to do.
@main struct OcrtWorker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ocrt-worker",
        abstract: "Hands over the mail that the office has released, and takes note of mail that came back.",
        discussion: """
            The data folder is named by OCRT_DATA, the configuration file by OCRT_CONFIG.

            Exit codes: 0 done, also where there was nothing to do; 1 failed (75 for a bounce, which the mail system \
            then brings again), with a sentence on standard error; 64 wrong usage.
            """,
        subcommands: [RunCommand.self, BounceCommand.self])

    /// Without a command.
    func run() throws {
        // A program's own name is always among its arguments. Where there are none, they cannot be read, and whatever was meant is not known.
        guard !CommandLine.arguments.isEmpty else {
            Surroundings.complain(
                "ocrt-worker cannot read its arguments, since there is no /proc on this machine: mount it, and start it again.")
            throw ExitCode.failure
        }
        throw CleanExit.helpRequest(self)
    }
}
