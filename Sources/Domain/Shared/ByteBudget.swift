/// How many bytes may be written and stored, so that no login, be it stolen or bored, fills the disk or the memory of the programs for everybody.
///
/// Nobody who writes a report or feedback comes near: the numbers below are computed from the questionnaire of 2027, whose limits add up to 14,360
/// characters for the city and 16,650 for each measure, with two bytes a character as in Greek and Cyrillic.
package enum ByteBudget {
    /// What an account may write in one hour. The longest answer has 3,000 characters, 6,000 bytes; saved every two seconds for the whole hour, which
    /// nobody types, it makes 1,800 savings and 11 MB. 64 MiB are six times that; they also let a text of 37,000 bytes be saved every two seconds
    /// for hours, and a whole report of 300 measures (10 MB) be taken over from the earlier one.
    package static let writtenAnHour = 64 << 20

    /// What the answers of a report may be together, since pages such as its check read all of them: 300 measures at full length are
    /// 300 × 16,650 + 14,360 characters, 10 MB, and choices 1.5 MB. Nearly three times that.
    package static let answers = 32 << 20

    /// What may be kept of the ways to a report's answers, the texts beside them included: twenty times the full report. Five persons who each save a
    /// long answer every two seconds for four hours make 216 MB before anything is thinned out; from half of it on, thinning leaves the last hour only.
    package static let history = 256 << 20

    /// What a paper of the council may hold with all its history: 200 strengths and recommendations in two texts each, and 330 sections and measures,
    /// of 3,000 characters each are 4.4 MB; fifteen times that.
    package static let paper = 64 << 20

    /// What a text costs besides its bytes: its row, its keys, its line in the history. So somebody who saves one letter for ever is met too, after
    /// 260,000 letters.
    package static let perText = 256

    /// What is kept beside an answer for one person: as much as one field of a form can bring.
    package static let beside = 256 << 10

    /// How far back a history is kept revision by revision: pages that are open may be based on each of them. It is shorter once a history has filled
    /// half its budget.
    package static func keptWhole(stored bytes: Int, of budget: Int) -> Int64 { bytes > budget / 2 ? 3600 : 3 * 24 * 3600 }

    /// The hour that an instant belongs to, from 1970.
    package static func hour(of instant: Instant) -> Int64 { instant.seconds / 3600 }

    /// Seconds until the next hour begins.
    package static func untilNextHour(_ instant: Instant) -> Int64 { (hour(of: instant) + 1) * 3600 - instant.seconds }
}
