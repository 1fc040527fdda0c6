/// An even spread of reports over the council: proposed, never done by itself. Equal input gives an equal proposal.
package struct Spread: Sendable, Equatable {
    /// Somebody of the council who can be given reports.
    package struct Person: Hashable, Sendable {
        package var account: Int64
        /// BCP 47; a regional form counts as its language.
        package var languages: Set<String>
        /// Members whose reports this person has no part in.
        package var recused: Set<Int64>
        /// Unanswered reports that are in hand already, those of this spread included.
        package var load: Int

        package init(account: Int64, languages: Set<String>, recused: Set<Int64>, load: Int) {
            self.account = account
            self.languages = languages
            self.recused = recused
            self.load = load
        }
    }

    /// A report that waits for feedback.
    package struct Sheet: Hashable, Sendable {
        package var report: Int64
        package var member: Int64
        /// In which it is written (BCP 47).
        package var language: String
        /// In whose hands it is already; they stay.
        package var hands: [Int64]
        /// Of those, who releases the feedback.
        package var lead: Int64?

        package init(report: Int64, member: Int64, language: String, hands: [Int64], lead: Int64?) {
            self.report = report
            self.member = member
            self.language = language
            self.hands = hands
            self.lead = lead
        }
    }

    /// What is proposed for a report.
    package struct Hands: Hashable, Sendable {
        package var report: Int64
        /// Those who have it already first, then those who are proposed.
        package var accounts: [Int64]
        /// Nil where nobody can be proposed.
        package var lead: Int64?
        /// So many readers are missing, since nobody else reads the language and has no conflict.
        package var missing: Int

        package init(report: Int64, accounts: [Int64], lead: Int64?, missing: Int) {
            self.report = report
            self.accounts = accounts
            self.lead = lead
            self.missing = missing
        }
    }

    /// In the order of the sheets.
    package private(set) var proposal: [Hands]

    /// Spreads the reports so that each has `readers` who read its language and have no conflict, and nobody has two more than somebody who
    /// could have taken one of them.
    package init(_ sheets: [Sheet], over people: [Person], readers: Int) {
        var work = SpreadWork(sheets: sheets, people: people, readers: readers)
        work.fill()
        work.even()
        proposal = work.hands()
    }

    /// Whether somebody may be given a report: what no proposal and no wish of the office gets round.
    package static func mayTake(_ person: Person, _ sheet: Sheet) -> Bool { !person.recused.contains(sheet.member) }

    /// Whether somebody reads the language of a report.
    package static func reads(_ person: Person, _ language: String) -> Bool {
        let wanted = language.prefix { $0 != "-" }
        return person.languages.contains { $0.prefix { $0 != "-" } == wanted }
    }
}

/// The spread while it is made.
private struct SpreadWork {
    let sheets: [Spread.Sheet]
    let people: [Spread.Person]
    let readers: Int
    private var load: [Int64: Int]
    /// What is proposed anew, by the sheet's place.
    private var added: [[Int64]]

    init(sheets: [Spread.Sheet], people: [Spread.Person], readers: Int) {
        self.sheets = sheets
        self.people = people.sorted { $0.account < $1.account }
        self.readers = readers
        load = Dictionary(people.map { ($0.account, $0.load) }) { first, _ in first }
        added = Array(repeating: [], count: sheets.count)
    }

    private func canTake(_ person: Spread.Person, _ sheet: Spread.Sheet) -> Bool {
        Spread.mayTake(person, sheet) && Spread.reads(person, sheet.language) && !sheet.hands.contains(person.account)
    }

    /// The reports with the fewest possible readers first; each goes to whoever has least.
    mutating func fill() {
        let choices = sheets.map { sheet in people.count { canTake($0, sheet) } }
        let order = sheets.indices.sorted { (choices[$0], sheets[$0].report) < (choices[$1], sheets[$1].report) }
        for place in order {
            let sheet = sheets[place]
            for _ in 0..<max(0, readers - sheet.hands.count) {
                let free = people.filter { canTake($0, sheet) && !added[place].contains($0.account) }
                guard let next = free.min(by: { (load(of: $0), $0.account) < (load(of: $1), $1.account) }) else { break }
                added[place].append(next.account)
                load[next.account, default: 0] += 1
            }
        }
    }

    /// Moves proposed reports from those who have most to those who have at least two less, as long as there are such.
    ///
    /// Each move makes the sum of the squares of all loads smaller, so it ends.
    mutating func even() {
        while let move = move() {
            added[move.place][move.index] = move.to
            load[move.from, default: 0] -= 1
            load[move.to, default: 0] += 1
        }
    }

    private func move() -> (place: Int, index: Int, from: Int64, to: Int64)? {
        for place in sheets.indices {
            for (index, from) in added[place].enumerated() {
                let free = people.filter {
                    canTake($0, sheets[place]) && !added[place].contains($0.account) && load(of: $0) + 2 <= load[from, default: 0]
                }
                if let to = free.min(by: { (load(of: $0), $0.account) < (load(of: $1), $1.account) }) {
                    return (place, index, from, to.account)
                }
            }
        }
        return nil
    }

    /// With a lead for each report: of those who have it, whoever leads fewest.
    func hands() -> [Spread.Hands] {
        var leads: [Int64: Int] = [:]
        for lead in sheets.compactMap(\.lead) { leads[lead, default: 0] += 1 }
        return sheets.indices.map { place in
            let sheet = sheets[place]
            let accounts = sheet.hands + added[place].sorted()
            let lead = sheet.lead ?? accounts.min { (leads[$0, default: 0], $0) < (leads[$1, default: 0], $1) }
            if sheet.lead == nil, let lead { leads[lead, default: 0] += 1 }
            return Spread.Hands(report: sheet.report, accounts: accounts, lead: lead, missing: max(0, readers - accounts.count))
        }
    }

    private func load(of person: Spread.Person) -> Int { load[person.account, default: 0] }
}
