import Domain
import Store

/// The part of board and bureau: notes and proposals, and one decision.
package struct DecideFinalists: Sendable {
    let store: Store
    /// How the finalists' cities are told; nil where nobody is to be told.
    let notice: FinalistNotice?

    package init(store: Store, notice: FinalistNotice? = nil) {
        self.store = store
        self.notice = notice
    }

    /// Adds a note on a shortlisted measure, which may propose it.
    package func note(_ text: String, proposes: Bool, number: Int, wish: PrizeWish) throws {
        let text = text.inNFC.trimmingSpaces
        try store.write { writer in
            _ = try wish.prize(.decideFinalists, in: writer)
            _ = try wish.candidacy(number, in: writer)
            guard !text.isEmpty || proposes else {
                throw Refusal.invalid([InputProblem(field: "note", message: "prize.note-missing")])
            }
            try writer.insertNote(text, proposes: proposes, year: wish.year, number: number, at: wish.now, by: wish.viewer.account)
        }
    }

    /// The decision: at most three finalists a category, and one of each city unless the settings allow more; where a category that has enough
    /// shortlisted measures gets fewer, the reason says why.
    ///
    /// - Throws: `Refusal.invalid` for too many, two of one city, or none, or a missing reason; `Refusal.notFound` for what is not on the shortlist;
    ///   `Refusal.wrongState` when it was decided already.
    package func perform(_ numbers: [Int], reason: String, wish: PrizeWish) throws {
        let reason = reason.inNFC.trimmingSpaces
        try store.write { writer in
            let prize = try wish.prize(.decideFinalists, in: writer)
            let shortlisted = try writer.reader.candidacies(year: wish.year, viewer: wish.viewer)
            let chosen = Set(numbers)
            guard chosen.isSubset(of: shortlisted.map(\.number)) else { throw Refusal.notFound }
            let problems = Self.problems(chosen, of: shortlisted, onePerCity: prize.settings.onePerCity, reason: reason)
            guard problems.isEmpty else { throw Refusal.invalid(problems) }
            try writer.insertFinalists(chosen.sorted(), year: wish.year)
            try writer.insertDecision(.finalists, reason: reason, year: wish.year, at: wish.now, by: wish.viewer.account)
            try wish.move(prize, .decideFinalists, in: writer)
            try notice?.prepare(shortlisted.filter { chosen.contains($0.number) }, wish: wish, in: writer)
            try wish.note(
                .finalistsDecided, "finalists", details: chosen.sorted().map(String.init).joined(separator: ", "), in: writer)
        }
    }

    private static func problems(_ chosen: Set<Int>, of shortlisted: [Candidacy], onePerCity: Bool, reason: String) -> [InputProblem] {
        var problems: [InputProblem] = []
        if chosen.isEmpty { problems.append(InputProblem(field: "measures", message: "prize.finalists-empty")) }
        if onePerCity { problems += twoOfOneCity(shortlisted.filter { chosen.contains($0.number) }) }
        var hasFewer = false
        for category in SizeClass.allCases {
            let there = shortlisted.filter { $0.category == category }
            let possible = onePerCity ? Set(there.map(\.member)).count : there.count
            let count = shortlisted.filter { $0.category == category && chosen.contains($0.number) }.count
            if count > Prize.mostFinalists {
                problems.append(InputProblem(field: "measures", message: "prize.finalists-many.\(category.rawValue)"))
            }
            if count < min(possible, Prize.mostFinalists) { hasFewer = true }
        }
        if hasFewer && reason.isEmpty { problems.append(InputProblem(field: "reason", message: "prize.finalists-fewer")) }
        return problems
    }

    private static func twoOfOneCity(_ chosen: [Candidacy]) -> [InputProblem] {
        let cities = Dictionary(grouping: chosen, by: \.member).values.filter { $0.count > 1 }
        return cities.map { $0.map { String($0.number) }.joined(separator: ", ") }.sorted().map { numbers in
            InputProblem(field: "measures", message: "prize.finalists-one-city", arguments: ["numbers": numbers])
        }
    }

    /// The finalist's city lets the voters read its measure: with a text of its own and, where it has one, a file.
    ///
    /// - Parameter file: a new presentation; without one an earlier one stays.
    /// - Throws: `AttachmentProblem` for a file that cannot be taken; `Refusal` for a text that is missing, another city, a colleague, or the wrong time.
    package func release(_ number: Int, summary: String, file: (bytes: [UInt8], fileName: String)?, wish: PrizeWish) throws {
        let summary = summary.replacing("\r\n", with: "\n").inNFC.trimmingSpaces
        let presentation = try file.map { file in
            let name = SaveAttachment.plainName(file.fileName)
            return Presentation(fileName: name, type: try Attachment.accept(file.bytes, fileName: name), bytes: file.bytes)
        }
        try store.write { writer in
            let prize = try wish.prize(in: writer.reader)
            let candidacy = try wish.candidacy(number, in: writer)
            try Permissions.require(.releaseFinalist, on: .ofMember(candidacy.member, prize.phase), by: wish.viewer)
            try wish.polls(in: writer.reader).requireEverywhere(.releaseFinalist)
            guard try writer.finalists(year: wish.year).contains(where: { $0.number == number }) else { throw Refusal.notFound }
            var problems: [InputProblem] = []
            if summary.isEmpty { problems.append(InputProblem(field: "summary", message: "prize.summary-missing")) }
            if summary.count > Self.longestSummary { problems.append(InputProblem(field: "summary", message: "prize.summary-long")) }
            guard problems.isEmpty else { throw Refusal.invalid(problems) }
            try writer.releaseFinalist(summary: summary, presentation: presentation, year: wish.year, number: number, at: wish.now)
            try wish.note(.finalistReleased, "finalists/\(number)", in: writer)
        }
    }

    /// Voters read it on their phones.
    package static let longestSummary = 3000
}
