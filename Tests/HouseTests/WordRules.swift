extension WordRule {
    /// The rules of the house's rooms.
    static let all = [
        WordRule(
            name: "SQL is in Store only", part: .literals,
            pattern:
                #"\b(SELECT|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA|(CREATE|DROP|ALTER) (TABLE|INDEX)|BEGIN IMMEDIATE)\b"#,
            allowed: ["Sources/Store/": "the room for SQL and rows"], example: #"let sql = "SELECT name FROM account""#),
        WordRule(
            name: "Raw HTML is in Web/HTML only", part: .code, pattern: #"\bHTML\(\s*(raw|stringLiteral):"#,
            allowed: ["Sources/Web/HTML/": "the one raw door"], example: "let html = HTML(raw: answer)"),
        WordRule(
            name: "The time comes in as an argument", part: .code, pattern: #"\bDate\(\)|\bDate\.now\b|\bContinuousClock\b|\btime\(nil\)"#,
            allowed: [
                "Sources/Web/Application/Clock.swift": "where the programs and the command line get the time from",
                "Sources/OcrtWorker/Surroundings.swift": "where the worker gets the time from",
            ],
            example: "let now = Date()"),
        WordRule(
            name: "Chance comes in as an argument", part: .code, pattern: #"\.random\(|\bUUID\(|\.randomElement\(|\.shuffled\("#,
            rooms: ["Domain", "Store", "UseCases", "HTTP", "Definition"], example: "let id = Int.random(in: 0..<9)"),
        WordRule(
            name: "Only ocrtctl prints", part: .code, pattern: #"\b(debugPrint|print|dump)\("#,
            allowed: ["Sources/Ocrtctl/": "its answers go to the terminal"], example: "print(answer)"),
        WordRule(
            name: "Nothing dies, nothing is forced, nothing is unchecked", part: .code,
            pattern:
                #"\btry!|\bas!|\b(fatalError|preconditionFailure|precondition|assertionFailure|exit|abort)\(|@unchecked\b|\bnonisolated\(unsafe\)|\bDispatchQueue\b|\bunsafeBitCast\b"#,
            allowed: [
                "Sources/Credentials/HashingGate.swift":
                    "a gate without a place would let nobody through for ever; it is said at the start",
                "Sources/Store/Database/WriteWork.swift": "a semaphore orders its two threads, which the compiler cannot see",
                "Sources/Ocrtctl/Ocrtctl.swift": "a command ends with its exit code",
                "Sources/Typeset/main.swift": "its exit code says why there is no file",
            ],
            example: "let row = value as! Row"),
        WordRule(
            name: "Nobody walks backwards over the characters of a text, and one function trims", part: .code,
            // On lists this is harmless, and they are named below; over text it takes the square of its length where flags stand.
            pattern:
                #"\.reversed\(\)\.(drop|prefix|first)|(^|[^8])\.lastIndex\(|\bindex\(before:|\boffsetBy: *-|\bwhile\b.*(hasSuffix\(|\.last\b).*(removeLast|dropLast)\(|\btrimmingCharacters\(|\blast\?\.is(Letter|Number|Whitespace|Newline|Punctuation)\b"#,
            allowed: [
                "Sources/Domain/Shared/Trimming.swift": "the one function that trims, over Unicode scalars",
                "Sources/Domain/Letters/LetterTextFile.swift": "a list of lines",
                "Sources/Credentials/PasswordShape.swift": "a list of at most 1,024 characters",
                "Sources/HTTP/Bytes.swift": "bytes",
                "Sources/Typesetting/Pages.swift": "a list of pieces of a page",
            ],
            example: "let end = String(text.reversed().drop { $0.isWhitespace }.reversed())"),
        WordRule(
            name: "What was typed is read with a length; on a text that is only shown again nothing is called", part: .code,
            pattern: #"\.typed\([^)]*\)\s*[.?\[]|\b(Int|Int64|Token|ShortCode|Vote|perform)\(.*\.typed\("#, rooms: ["Web", "*Pages"],
            example: #"let reason = context.typed("reason").trimmingSpaces"#),
        WordRule(
            // A program died of it, in the debug build and in the release build.
            name: "A field is read into a constant of its own, not among the arguments of a call", part: .code,
            pattern: #"[(,:] *(try +)?(\w+\.)*context\.field\("#, rooms: ["Web", "*Pages"],
            example: #"try SetPassword(store).change(new: context.field("password", .password))"#),
        WordRule(
            name: "Pages read, use cases write", part: .code, pattern: #"\.write\b"#, rooms: ["Web", "*Pages"],
            example: "try context.store.write { _ in }"),
        WordRule(
            name: "No error is swallowed in silence", part: .code, pattern: #"\bcatch\s*\{\s*\}"#, example: "do { try work() } catch {}"),
        WordRule(
            name: "No inline style, no inline script: the policy forbids both", part: .literals,
            pattern: #"<style\b|\sstyle=|<script(?! src=)|\son(click|submit|change|input|load|focus|blur|key\w+)=|javascript:"#,
            example: #"let html: HTML = "<p style=\"color: red\">""#),
        WordRule(
            name: "What is left to do is an issue, not a comment", part: .everything,
            pattern: #"\b(TO"# + #"DO|FIX"# + #"ME|XX"# + #"X|HA"# + #"CK)\b"#,
            example: "// TO" + "DO: later"),
    ]
}
