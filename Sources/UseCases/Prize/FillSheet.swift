import Domain
import Store

/// A scorer fills in the sheet of a measure: it may have gaps, and counts only once it is given.
package struct FillSheet: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Saves what was typed on the sheet's page, with the same decisions as `SaveAnswers`. Also where the measure was taken out while somebody wrote:
    /// the words are kept, and are there should it stand again.
    ///
    /// - Throws: `Refusal.notFound` for a measure of a city the scorer is recused from, or a field of no criterion; `Refusal.wrongState` when it is
    ///   too early or too late.
    package func save(_ typed: [SaveAnswers.Typed], number: Int, wish: PrizeWish) throws -> SaveAnswers.Outcome {
        try store.write { writer in
            _ = try wish.prize(.scoreMeasures, in: writer)
            _ = try wish.candidacy(number, in: writer)
            let criteria = try wish.criteria(in: writer.reader)
            return try Self.save(typed, number: number, criteria: criteria, wish: wish, in: writer)
        }
    }

    /// Gives the sheet as it is filled in, in place of the scorer's earlier one.
    ///
    /// - Throws: as `save`, `Refusal.wrongState` for a measure that does not stand, and `Refusal.invalid` for a sheet with a gap or without the comments it needs.
    package func give(_ number: Int, wish: PrizeWish) throws {
        try store.write { writer in
            try Self.give(number, criteria: wish.scorable(number, in: writer), wish: wish, in: writer)
        }
    }

    /// Fills in a whole sheet and gives it.
    ///
    /// - Throws: as `give`; nothing is kept then.
    package func perform(_ scores: [String: Score], number: Int, wish: PrizeWish) throws {
        try store.write { writer in
            let criteria = try wish.scorable(number, in: writer)
            let typed = scores.sorted { $0.key < $1.key }.flatMap { id, score in
                [
                    SaveAnswers.Typed(question: SheetPlace.step(id).name, answer: Answer(String(score.value)), base: nil),
                    SaveAnswers.Typed(question: SheetPlace.comment(id).name, answer: Answer(score.comment), base: nil),
                ]
            }
            _ = try Self.save(typed, number: number, criteria: criteria, wish: wish, in: writer)
            try Self.give(number, criteria: criteria, wish: wish, in: writer)
        }
    }

    private static func save(
        _ typed: [SaveAnswers.Typed], number: Int, criteria: Criteria, wish: PrizeWish, in writer: Writer
    ) throws -> SaveAnswers.Outcome {
        var outcome = SaveAnswers.Outcome()
        for typed in typed {
            guard let place = SheetPlace(typed.question), criteria[place.criterion] != nil else { throw Refusal.notFound }
            let text = SheetText(sheet: wish.sheet(number), place: place, viewer: wish.viewer)
            try outcome.add(TextSaving(writer: writer, text: text, now: wish.now).save(typed))
        }
        return outcome
    }

    private static func give(_ number: Int, criteria: Criteria, wish: PrizeWish, in writer: Writer) throws {
        let sheet = try filled(number, criteria: criteria, wish: wish, in: writer.reader)
        let problems = sheet.problems(criteria)
        guard problems.isEmpty else { throw Refusal.invalid(problems) }
        try writer.save(sheet, year: wish.year, number: number, at: wish.now)
        try wish.note(.measureScored, "candidates/\(number)", in: writer)
    }

    /// The viewer's sheet as it is filled in now, given or not.
    package static func filled(_ number: Int, criteria: Criteria, wish: PrizeWish, in reader: Reader) throws -> ScoreSheet {
        let texts = try reader.sheetTexts(wish.sheet(number), viewer: wish.viewer).mapValues { $0.answer.text.trimmingSpaces }
        return ScoreSheet(scorer: wish.viewer.account, scorerName: wish.viewer.name, texts: texts, criteria: criteria)
    }
}

extension PrizeWish {
    /// The viewer's own sheet on a candidacy.
    package func sheet(_ number: Int) -> SheetKey { SheetKey(year: year, number: number, account: viewer.account) }

    /// The criteria, if the viewer may score this candidacy now.
    func scorable(_ number: Int, in writer: Writer) throws -> Criteria {
        _ = try prize(.scoreMeasures, in: writer)
        guard try candidacy(number, in: writer).standing == .standing else { throw Refusal.wrongState(.candidacyOut) }
        return try criteria(in: writer.reader)
    }
}
