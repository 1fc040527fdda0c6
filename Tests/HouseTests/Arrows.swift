/// Which room may import what: the picture of the house as a table. An import that is new is argued for here; one that has gone leaves its row.
///
/// The compiler does not hold these arrows by itself: what a target depends on by way of another can be imported without being named.
enum Arrows {
    /// The programs are one row, but for those that have a library to themselves: each imports some of it, never another program.
    private static let table = """
        Domain      |                                                           | FoundationEssentials Swift(_Unicode)
        Store       | Domain                                                    | GRDB Foundation Dispatch Synchronization
        Credentials |                                                           | CArgon2 Crypto Glibc Dispatch Synchronization Swift(_Unicode)
        UseCases    | Domain Store Credentials                                  | SwiftCSV Foundation Synchronization
        Definition  | Domain                                                    | Yams
        HTTP        |                                                           |
        FastCGI     | HTTP                                                      | CFastCGI Glibc
        Processes   |                                                           | CLinux Glibc Synchronization
        Web         | HTTP Domain Store UseCases Credentials Processes          | Logging Foundation Synchronization
        Typesetting | Domain                                                    | CPango CQPDF FoundationEssentials Glibc Synchronization
        Symbols     |                                                           | CQREncode
        *Pages      | Web FastCGI HTTP UseCases Store Domain Credentials        | Foundation
        PrizePages  | Web FastCGI HTTP UseCases Store Domain Credentials Symbols | Foundation
        DocumentPages | Web FastCGI HTTP UseCases Store Domain Processes        |
        Typeset     | Typesetting Domain                                        | CLinux Glibc
        Delivery    | Domain Processes                                          | Foundation
        OcrtWorker  | Delivery UseCases Store Domain                            | ArgumentParser Foundation
        Ocrtctl     | UseCases Store Domain Credentials Definition Web          | ArgumentParser Foundation
        """

    /// Why a room needs something of the system or of Swift's insides.
    static let reasons = [
        "FoundationEssentials in Domain": "the canonical JSON of a submission; the part of Foundation that knows no locale",
        "Swift(_Unicode) in Domain": "Unicode normalisation (NFC), which only the standard library has without all of Foundation",
        "Foundation in Store": "files, and bytes as Data, the way GRDB takes them",
        "Dispatch in Store": "semaphores, on which readers and writers wait for their turn",
        "Synchronization in Store": "Mutex",
        "Glibc in Credentials": "the memory of a hashing, straight from the system and back to it",
        "Dispatch in Credentials": "semaphores, on which hashings wait for their turn",
        "Synchronization in Credentials": "Mutex",
        "Swift(_Unicode) in Credentials": "Unicode normalisation of passwords, without Foundation",
        "Foundation in UseCases": "the configuration's file, a host's name as browsers write it, and NFC",
        "Synchronization in UseCases": "Mutex",
        "Glibc in FastCGI": "threads, signals and file descriptors",
        "Glibc in Processes": "other programs and their files, as the system has them",
        "Synchronization in Processes": "Mutex",
        "Foundation in Web": "the texts' files as JSON, time zones, the system's clock",
        "Synchronization in Web": "Mutex",
        "FoundationEssentials in Typesetting": "the time in a file's description; the part of Foundation that knows no locale",
        "Glibc in Typesetting": "giving memory back that qpdf has handed out",
        "Synchronization in Typesetting": "Mutex",
        "Foundation in *Pages": "names of countries and languages, and reading an uploaded list as text",
        "Foundation in PrizePages": "the calendar of a typed day and hour",
        "Glibc in Typeset": "limits of time and memory, standard input and output",
        "Foundation in Delivery": "base64, the calendar",
        "Foundation in OcrtWorker": "standard input and output, the environment, the system's clock",
        "Foundation in Ocrtctl": "files, the terminal, dates as people type them",
    ]

    struct Row: Sendable, Equatable {
        var ours: Set<String>
        var outside: Set<String>
        var all: Set<String> { ours.union(outside) }
    }

    static let rows: [String: Row] = Dictionary(
        uniqueKeysWithValues: table.split(separator: "\n").map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.split(separator: " ").map(String.init) }
            return (cells[0][0], Row(ours: Set(cells[1]), outside: Set(cells[2])))
        })

    /// The row of a target: the programs that have none of their own share one.
    static func row(of target: String) -> String { rows[target] == nil && target.hasSuffix("Pages") ? "*Pages" : target }

    /// What comes with the toolchain and is therefore not named in Package.swift.
    static let ofTheToolchain: Set<String> = [
        "FoundationEssentials", "Foundation", "Glibc", "Dispatch", "Synchronization", "Swift(_Unicode)",
    ]
}
