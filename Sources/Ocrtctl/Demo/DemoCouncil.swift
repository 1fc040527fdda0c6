import Domain
import Store
import UseCases

/// Plays it, by the same steps and rules as if the council had typed it.
struct DemoCouncil {
    let store: Store
    let shelf = QuestionnaireShelf()
    /// The person of the council who leads on every report.
    let lead: Viewer
    /// Who reads some of them as well.
    let second: Viewer
    let office: Viewer
    let letters: DemoLetters

    /// - Parameter year: of the demo's cycle.
    func play(_ feedback: DemoFeedback, year: Int) throws {
        let year = year - feedback.yearsBefore
        guard let submittedAt = try give(feedback.member, year: year, to: [lead]) else { return }
        let wish = ReportWish(
            year: year, member: feedback.member, viewer: lead, now: Instant(seconds: submittedAt.seconds + feedback.daysAfter * 86_400))
        // What is not agreed yet is the person's own, shared with nobody.
        let kind: Paper.Kind = feedback.isReleased ? .agreed : .own
        try write(feedback, kind, wish)
        try notes(feedback, wish)
        if feedback.isReleased { try release(wish) }
    }

    /// The office gives the report to these people a day after it was submitted, the first of them to lead, unless somebody has it.
    ///
    /// - Returns: when it was submitted; nil where there is no such report.
    func give(_ member: String, year: Int, to people: [Viewer]) throws -> Instant? {
        let found = try store.read { reader -> (report: Int64, submittedAt: Instant, isGiven: Bool)? in
            guard let id = try reader.member(slug: member)?.id,
                let report = try reader.frozenReport(year: year, member: id, viewer: office),
                let submission = try reader.submissions(of: report, viewer: office).last
            else { return nil }
            return (report.id, submission.submittedAt, try !reader.assignments(of: report, viewer: office).isEmpty)
        }
        guard let found else { return nil }
        if found.isGiven { return found.submittedAt }
        let wish = AssignReports.Wish(report: found.report, was: [], accounts: Set(people.map(\.account)), lead: people.first?.account)
        let wording = letters.assignments
        _ = try AssignReports(store: store, host: wording.host).perform(
            [wish], by: office, now: found.submittedAt + 86_400, words: wording.words)
        return found.submittedAt
    }

    private func write(_ feedback: DemoFeedback, _ kind: Paper.Kind, _ wish: ReportWish) throws {
        guard let first = feedback.editions.first else { return }
        let paper = PaperWish(kind: kind, language: first.language, report: wish)
        guard try BeginFeedback(store: store, shelf: shelf).perform(paper) else { return }
        for edition in feedback.editions {
            var texts = edition.passages
            texts["conclusion"] = edition.conclusion
            try save(texts, PaperWish(kind: kind, language: edition.language, report: wish))
        }
        for (place, item) in feedback.items.enumerated() {
            guard let itemKind = PaperItem.Kind(rawValue: item.kind) else { throw Failure("feedback.json: there is no \(item.kind).") }
            let number = try ChangeItems(store: store, shelf: shelf).add(itemKind, formKey: "demo-\(place)", wish: paper)
            try save([PassagePlace.about(number).name: item.about], paper)
            for (language, text) in item.texts {
                try save([PassagePlace.item(number).name: text], PaperWish(kind: kind, language: language, report: wish))
            }
        }
    }

    private func notes(_ feedback: DemoFeedback, _ wish: ReportWish) throws {
        let paper = PaperWish(kind: .notes, language: "en", report: wish)
        guard try BeginFeedback(store: store, shelf: shelf).perform(paper) else { return }
        try save(feedback.notes, paper)
        for tag in feedback.tags {
            guard let kind = CouncilTag.Kind(rawValue: tag.kind) else { throw Failure("feedback.json: there is no \(tag.kind).") }
            var place = TagReport.Place()
            if case .section(let id)? = PassagePlace(tag.place) { place.section = id }
            let set = try store.read { reader in
                let desk = try FeedbackDesk.open(wish, shelf: shelf, in: reader)
                return try reader.tags(of: desk.report, viewer: lead).filter { $0.section == place.section && $0.measure == 0 }.map(\.tag)
            }
            try TagReport(store: store, shelf: shelf).perform(Set(set), new: (kind, tag.name), at: place, wish: wish)
        }
    }

    /// Types these texts, by place.
    func save(_ texts: [String: String], _ wish: PaperWish) throws {
        let typed = texts.sorted { $0.key < $1.key }.map {
            SaveAnswers.Typed(question: $0.key, answer: Answer($0.value), base: 0)
        }
        _ = try SavePassages(store: store, shelf: shelf).perform(typed, wish: wish)
    }

    /// The lead releases what stands in the agreed feedback.
    func release(_ wish: ReportWish) throws {
        let outcome = try ReleaseFeedback(store: store, shelf: shelf, telling: letters.mail.telling).perform(
            revision: try revision(wish), reason: "", wish: wish)
        guard case .released = outcome else { throw Failure("The demo's feedback on \(wish.member) cannot be released: \(outcome)") }
    }

    /// Of the agreed feedback, as its page shows it.
    func revision(_ wish: ReportWish) throws -> Int64 {
        try store.read { reader in
            try FeedbackDesk.open(wish, shelf: shelf, in: reader).paper(.agreed, by: wish.viewer)?.revision ?? 0
        }
    }
}
