import Domain
import Store
import UseCases

/// What the council has written about a demo city's report: released, or still in work.
struct DemoFeedback: Decodable {
    struct Edition: Decodable {
        var language: String
        var conclusion: String
        /// By place, such as `section.prof`.
        var passages: [String: String]
    }

    struct Item: Decodable {
        var kind: String
        /// As `ItemSubject` writes it.
        var about: String
        /// By language.
        var texts: [String: String]
    }

    struct Tag: Decodable {
        /// Empty for the whole report.
        var place: String
        var kind: String
        var name: String
    }

    var member: String
    /// How many years the cycle lies before the demo's.
    var yearsBefore: Int
    /// So many days after it was submitted the council wrote.
    var daysAfter: Int64
    var isReleased: Bool
    /// The first is the one it was begun in.
    var editions: [Edition]
    var items: [Item]
    /// By place.
    var notes: [String: String]
    var tags: [Tag]
}

/// Plays it, by the same steps and rules as if the council had typed it.
struct DemoCouncil {
    let store: Store
    let shelf = QuestionnaireShelf()
    /// The one person of the council to whom the reports are given.
    let lead: Viewer
    let office: Viewer
    /// What follows a release.
    let mail: PrepareFeedbackMail

    /// - Parameter year: of the demo's cycle.
    func play(_ feedback: DemoFeedback, year: Int) throws {
        let year = year - feedback.yearsBefore
        guard let submittedAt = try give(feedback.member, year: year) else { return }
        let wish = ReportWish(
            year: year, member: feedback.member, viewer: lead, now: Instant(seconds: submittedAt.seconds + feedback.daysAfter * 86_400))
        // What is not agreed yet is the person's own, shared with nobody.
        let kind: Paper.Kind = feedback.isReleased ? .agreed : .own
        try write(feedback, kind, wish)
        try notes(feedback, wish)
        if feedback.isReleased { try release(wish) }
    }

    /// Gives the report to the council's member, unless the office has.
    ///
    /// - Returns: when it was submitted; nil where there is no such report.
    private func give(_ member: String, year: Int) throws -> Instant? {
        let (office, lead) = (office, lead)
        return try store.write { writer in
            guard let id = try writer.reader.member(slug: member)?.id,
                let report = try writer.reader.frozenReport(year: year, member: id, viewer: office),
                let submission = try writer.reader.submissions(of: report, viewer: office).last
            else { return nil }
            if try writer.reader.assignments(of: report, viewer: office).isEmpty {
                try writer.assign(report: report.id, to: lead.account, isLead: true, at: submission.submittedAt, by: office.account)
            }
            return submission.submittedAt
        }
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

    private func save(_ texts: [String: String], _ wish: PaperWish) throws {
        let typed = texts.sorted { $0.key < $1.key }.map {
            SaveAnswers.Typed(question: $0.key, answer: Answer($0.value), base: 0)
        }
        _ = try SavePassages(store: store, shelf: shelf).perform(typed, wish: wish)
    }

    private func release(_ wish: ReportWish) throws {
        let revision = try store.read { reader in
            try FeedbackDesk.open(wish, shelf: shelf, in: reader).paper(.agreed, by: lead)?.revision ?? 0
        }
        let outcome = try ReleaseFeedback(store: store, shelf: shelf, telling: mail.telling).perform(
            revision: revision, reason: "", wish: wish)
        guard case .released = outcome else { throw Failure("The demo's feedback on \(wish.member) cannot be released: \(outcome)") }
    }
}
