/// The keys of the configuration. The raw value is what stands in the file.
package enum ConfigurationKey: String, CaseIterable, Sendable {
    case baseAddress = "base_address"
    case coalitionName = "coalition_name"
    case coalitionShortName = "coalition_short_name"
    case coalitionAddress = "coalition_address"
    case coalitionWebsite = "coalition_website"
    case contactEmail = "contact_email"
    case sizeLine = "size_line"
    case sessionIdleMinutes = "session_idle_minutes"
    case sessionHours = "session_hours"
    case argon2MemoryKiB = "argon2_memory_kib"
    case argon2Passes = "argon2_passes"
    case argon2Lanes = "argon2_lanes"
    case hashingsAtOnce = "hashings_at_once"
    case trustForwardedFor = "trust_forwarded_for"
    case threads
    case journalMode = "journal_mode"
    case sendmail
    case bounceAddress = "bounce_address"
    case textsFolder = "texts_folder"
    case fontsFolder = "fonts_folder"
    case typeset

    package var defaultValue: String {
        switch self {
        case .baseAddress: "http://127.0.0.1:8080"
        case .coalitionName: "European Coalition of Cities against Racism"
        case .coalitionShortName: "ECCAR"
        case .coalitionWebsite: "https://www.eccar.info"
        case .contactEmail: "reporting@eccar.info"
        case .sizeLine: "50000"
        case .sessionIdleMinutes: "480"
        case .sessionHours: "168"
        case .argon2MemoryKiB: "19456"
        case .argon2Passes: "2"
        case .argon2Lanes: "1"
        case .hashingsAtOnce: "2"
        case .trustForwardedFor: "no"
        case .threads: "8"
        case .journalMode: "wal"
        case .sendmail: "/usr/sbin/sendmail -i"
        case .coalitionAddress, .bounceAddress, .textsFolder, .fontsFolder, .typeset: ""
        }
    }

    /// What it means, for the README and for the file that `nginx/run` writes.
    package var meaning: String {
        switch self {
        case .baseAddress: "where people reach the site, without a path; links and the check of a form's origin are made from it"
        case .coalitionName: "the coalition's full name"
        case .coalitionShortName: "its short name"
        case .coalitionAddress: "its postal address, on top of letters; semicolons separate its lines"
        case .coalitionWebsite: "its website"
        case .contactEmail: "whom people ask; shown on every page"
        case .sizeLine: "inhabitants from which a member belongs to the larger prize category"
        case .sessionIdleMinutes: "a session ends after so many minutes without a request"
        case .sessionHours: "a session ends after so many hours in any case"
        case .argon2MemoryKiB: "memory of one password hashing, in KiB"
        case .argon2Passes: "passes of one password hashing"
        case .argon2Lanes: "lanes of one password hashing"
        case .hashingsAtOnce: "so many password hashings run at once, over all programs together; more wait"
        case .trustForwardedFor: "yes: the visitor's address is the last one in X-Forwarded-For (only behind a proxy of your own)"
        case .threads: "requests a program answers at once"
        case .journalMode: "wal, or delete where the data folder is on a network file system"
        case .sendmail: "the command mail is given to"
        case .bounceAddress: "the address to which undeliverable mail comes back; empty: contact_email"
        case .textsFolder: "folder of the interface's texts; empty: beside the programs"
        case .fontsFolder: "folder of the fonts for PDF documents; empty: beside the programs"
        case .typeset: "the program that makes PDF documents; empty: beside the programs"
        }
    }

    /// What is wrong with a value, nil if it can be taken.
    func problem(with value: String) -> String? {
        switch self {
        case .sizeLine, .sessionIdleMinutes, .sessionHours, .argon2MemoryKiB, .argon2Passes, .argon2Lanes, .hashingsAtOnce, .threads:
            guard let number = Int(value), (1...10_000_000).contains(number) else { return "\(rawValue) takes a whole number from 1 on" }
            return nil
        case .trustForwardedFor: return ["yes", "no"].contains(value) ? nil : "\(rawValue) takes yes or no"
        case .journalMode: return ["wal", "delete"].contains(value) ? nil : "\(rawValue) takes wal or delete"
        case .baseAddress:
            do {
                _ = try BaseAddress(value)
                return nil
            } catch { return error.description }
        case .contactEmail: return value.contains("@") ? nil : "\(rawValue) is a mail address"
        case .bounceAddress: return value.isEmpty || value.contains("@") ? nil : "\(rawValue) is a mail address"
        case .coalitionName, .coalitionShortName, .coalitionAddress, .coalitionWebsite, .sendmail, .textsFolder, .fontsFolder, .typeset:
            return nil
        }
    }
}
