import Domain
import Store

/// Everything a letter is made of, as it is at this moment.
struct LetterSource {
    let desk: FrozenDesk
    let release: ReleasedFeedback
    let texts: [LetterTexts]
    let general: [String: String]
    let words: LetterWords
    /// Titles of the sections by language and id.
    private let sections: [String: [String: Words]]

    /// - Throws: as `FrozenDesk.open`.
    init(
        year: Int, member slug: String, release: ReleasedFeedback, viewer: Viewer, shelf: QuestionnaireShelf, words: LetterWords,
        in reader: Reader
    ) throws {
        desk = try FrozenDesk.open(
            year: year, member: slug, version: release.reportVersion, viewer: viewer, shelf: shelf, in: reader)
        self.release = release
        self.words = words
        texts = try reader.letterTexts().map(\.texts)
        general = try words.general(year, reader)
        var sections: [String: [String: Words]] = [:]
        for language in texts.map(\.language) {
            let titles = try reader.texts(of: desk.questionnaire, language: language)
            let ids = desk.questionnaire.citySections.map(\.id)
            sections[language] = Dictionary(
                uniqueKeysWithValues: ids.map { id in
                    (id, Words(titles.title(section: id), language: titles.language(of: "section.\(id).title")))
                })
        }
        self.sections = sections
    }

    /// The letter, nil where the office has words in no language that it needs.
    func letter(_ kind: Letter.Kind, reference: String, at now: Instant) throws -> Letter? {
        let chosen = languages
        guard !chosen.isEmpty else { return nil }
        let zone = desk.cycle.zone
        return Letter(
            kind: kind, sender: words.sender, reference: reference, madeAt: now, mayor: desk.member.mayor,
            salutation: isOwn(chosen[0].texts.language) || chosen.count == 1 ? desk.member.salutation : "", reason: release.reason,
            year: desk.cycle.year, period: period,
            parts: try chosen.map { texts, edition in
                Letter.Part(
                    texts: texts, city: desk.member.name(written: texts.language), date: try words.date(now, zone, texts.language),
                    submitted: try words.date(desk.submission.submittedAt, zone, texts.language), edition: edition,
                    sections: sections[texts.language] ?? [:], measures: measures, general: general(in: texts.language))
            })
    }

    /// The office's words for a mail to somebody who reads this language; else those of the letter itself, else any.
    func texts(for language: String) -> LetterTexts? {
        texts.first { Self.isSame($0.language, language) } ?? languages.first?.texts ?? texts.first
    }

    /// Whether the council wrote in the city's own language, but the office has no words for a letter in it.
    var lacksOwnTexts: Bool {
        release.content.editions.contains { isOwn($0.language) } && !texts.contains { isOwn($0.language) }
    }

    /// In the city's language where the council wrote in it, and in English.
    private var languages: [(texts: LetterTexts, edition: FeedbackContent.Edition)] {
        var chosen: [(texts: LetterTexts, edition: FeedbackContent.Edition)] = []
        let editions = release.content.editions
        if let edition = editions.first(where: { isOwn($0.language) }), let texts = texts.first(where: { isOwn($0.language) }) {
            chosen.append((texts, edition))
        }
        let isEnglish = chosen.first.map { Self.isSame($0.texts.language, "en") } ?? false
        if !isEnglish, let texts = texts.first(where: { Self.isSame($0.language, "en") }) {
            if let edition = editions.first(where: { Self.isSame($0.language, "en") }) {
                chosen.append((texts, edition))
            } else if chosen.isEmpty, let edition = editions.first {
                chosen.append((texts, edition))
            }
        }
        return chosen
    }

    private func isOwn(_ language: String) -> Bool { Self.isSame(language, desk.member.language) }

    static func isSame(_ one: String, _ other: String) -> Bool { one.prefix { $0 != "-" } == other.prefix { $0 != "-" } }

    private func general(in language: String) -> Words? {
        let key = general.keys.sorted().first { Self.isSame($0, language) } ?? (general["en"] == nil ? general.keys.min() : "en")
        return key.flatMap { key in general[key].map { Words($0, language: key) } }
    }

    private var measures: [Int: Words] {
        Dictionary(uniqueKeysWithValues: desk.measures.map { ($0.number, Words($0.title, language: desk.member.language)) })
    }

    /// The years of the first stretch of time that the city was asked for; else the two before the cycle's.
    private var period: String {
        let question = desk.questionnaire.citySections.flatMap(\.questions).first { $0.kind == .dateRange }
        let parts = question.flatMap { desk.content.answers[$0.id]?.parts } ?? [:]
        guard let from = parts["from.year"].flatMap({ Int($0) }), let to = parts["to.year"].flatMap({ Int($0) }) else {
            return "\(desk.cycle.year - 2)–\(desk.cycle.year - 1)"
        }
        return from == to ? String(to) : "\(from)–\(to)"
    }
}
