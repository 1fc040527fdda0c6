import ArgumentParser
import UseCases

struct ConfigurationCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "configuration",
        abstract: "Prints every key of the configuration: its value in force, its default and what it means.",
        discussion: "A key's line in the file is overruled by the environment variable OCRT_<KEY>.")

    @OptionGroup var place: DataOption
    @Flag(help: "Print a configuration file with every key at its default, to start from.") var example = false

    func perform(in surroundings: Surroundings) throws {
        if example { return surroundings.say(Self.exampleFile) }
        let configuration = try place.configuration(in: surroundings)
        for key in ConfigurationKey.allCases {
            let value = configuration[text: key]
            let standard = value == key.defaultValue ? "the default" : "default: \(key.defaultValue)"
            surroundings.say("\(key.rawValue) = \(value)\n    \(key.meaning) (\(standard))")
        }
    }

    private static var exampleFile: String {
        let keys = ConfigurationKey.allCases.map { key in
            // The address is the one line that every site has to write itself.
            "# \(key.meaning)\n\(key == .baseAddress ? "" : "# ")\(key.rawValue) = \(key.defaultValue)"
        }
        let head = """
            # OCRT's configuration: "key = value" lines; a line that begins with # says nothing.
            # The programs find this file by the environment variable OCRT_CONFIG.
            """
        return ([head] + keys).joined(separator: "\n\n")
    }
}
