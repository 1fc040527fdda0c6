import ArgumentParser
import Store
import UseCases

/// Where the data lies: every command that needs data has this option.
struct DataOption: ParsableArguments {
    @Option(help: ArgumentHelp("The data folder. Without it: the one that OCRT_DATA names.", valueName: "folder")) var data: String?

    /// The configuration in force.
    func configuration(in surroundings: Surroundings) throws -> Configuration {
        var environment = surroundings.environment
        if let data { environment["OCRT_DATA"] = data }
        return try Configuration.load(environment: environment)
    }

    /// The configuration in force, for whoever works in the data folder: only its owner may.
    func ownConfiguration(in surroundings: Surroundings) throws -> Configuration {
        let configuration = try configuration(in: surroundings)
        try DataFolder(path: configuration.dataFolder).requireOwner()
        return configuration
    }

    /// The database, with the schema that this program was built for.
    func store(in surroundings: Surroundings) throws -> Store {
        let configuration = try ownConfiguration(in: surroundings)
        return try Store.open(folder: configuration.dataFolder, readers: 2, journal: configuration.journalMode)
    }
}
