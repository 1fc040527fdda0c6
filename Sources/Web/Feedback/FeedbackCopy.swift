import Domain
import Store
import UseCases

/// The council's feedback on a report with everything around it, for those who may read it: its city, the council, the office.
package struct FeedbackCopy: Sendable {
    package var cycle: Cycle
    package var member: Member
    package var words: ReportWords
    /// The measures of the version that was judged, in the city's order.
    package var measures: [Measure]
    /// The language in which the city answered.
    package var cityLanguage: String

    package init(cycle: Cycle, member: Member, words: ReportWords, measures: [Measure], cityLanguage: String) {
        self.cycle = cycle
        self.member = member
        self.words = words
        self.measures = measures
        self.cityLanguage = cityLanguage
    }

    package init(_ desk: FrozenDesk, words: ReportWords) {
        self.init(
            cycle: desk.cycle, member: desk.member, words: words, measures: desk.measures,
            cityLanguage: words.answerLanguage(desk.visibility.answers))
    }

    package var messages: Messages { words.messages }

    /// What a remark is about, in words.
    package func place(_ remark: FeedbackContent.Remark) -> Words {
        if remark.measure != 0 { return measure(remark.measure) }
        guard let section = words.questionnaire.section(remark.section, perMeasure: false) else { return Words(remark.section) }
        let title = words["section.\(section.id).title"]
        return Words("\(words.number(of: section)). \(title.text)", language: title.language)
    }

    /// What a strength or a recommendation is about; nil for the whole report.
    package func about(_ item: FeedbackContent.Item) -> Words? {
        if item.measure != 0 { return measure(item.measure) }
        return item.point.map { Words(messages(FormerMessage.aboutPoint, ["point": String($0)])) }
    }

    private func measure(_ number: Int) -> Words {
        guard let measure = measures.first(where: { $0.number == number }) else {
            return Words(messages(ReportMessage.untitled, ["number": String(number)]))
        }
        let title = words.title(of: measure, language: cityLanguage)
        return Words("\(messages(CheckMessage.measure, ["number": String(measure.position)])): \(title.text)", language: title.language)
    }
}

/// A released feedback with all that its page needs.
package struct FeedbackReading: Sendable {
    package var copy: FeedbackCopy
    /// The version that was judged.
    package var desk: FrozenDesk
    /// The first release first; never empty.
    package var releases: [ReleasedFeedback]

    /// - Throws: `notFound` before the release, for those who may not know of it, and where there is no such report.
    package static func load(_ context: Context, _ words: (Questionnaire, QuestionnaireTexts, Member) -> ReportWords) throws
        -> FeedbackReading
    {
        let viewer = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        let shelf = context.application.shelf
        return try context.store.read { reader in
            guard let member = try reader.member(slug: context.path["member"]),
                let report = try reader.frozenReport(year: year, member: member.id, viewer: viewer)
            else { throw Refusal.notFound }
            let releases = try reader.releasedFeedback(of: report, viewer: viewer)
            guard let version = releases.first?.reportVersion else { throw Refusal.notFound }
            let desk = try FrozenDesk.open(
                year: year, member: member.slug, version: version, viewer: viewer, shelf: shelf, in: reader)
            let texts = try shelf.texts(desk.questionnaire, language: context.language, from: reader)
            let copy = FeedbackCopy(desk, words: words(desk.questionnaire, texts, desk.member))
            return FeedbackReading(copy: copy, desk: desk, releases: releases)
        }
    }
}
