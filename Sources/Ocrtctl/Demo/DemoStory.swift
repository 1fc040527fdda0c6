import Domain
import Store
import UseCases

/// Plays what has happened to a city's report, by the same steps and rules as if its people had typed it.
struct DemoStory {
    let store: Store
    let shelf = QuestionnaireShelf()
    let content: DemoContent
    let cycle: Cycle
    let now: Instant
    /// As in `DemoFiller`.
    var edition = ""

    /// - Parameter people: the city's people, the primary first.
    func play(_ city: DemoCity, _ story: DemoCity.Story, people: [Viewer]) throws {
        let questionnaire = try store.read { try shelf.volume(cycle.questionnaire, from: $0).questionnaire }
        let measures = try content.measures(of: story)
        let filled = questionnaire.citySections.prefix(story.sections ?? .max)
        let measureSections = questionnaire.measureSections.prefix(story.measureSections ?? .max)
        // Its steps: the start, each section, each measure with its sections, the attachment and the submission.
        var clock = DemoClock(
            from: now + -story.started * 86_400, to: now + -story.last * 86_400,
            steps: 4 + filled.count + measures.count * (1 + measureSections.count))
        var steps = 0
        // People take turns.
        func wish() -> ReportWish {
            defer { steps += 1 }
            return ReportWish(year: cycle.year, member: city.member.slug, viewer: people[steps % people.count], now: clock.next())
        }
        let filler = DemoFiller(
            city: city, words: content.words(of: city), questionnaire: questionnaire, year: cycle.year, edition: edition)

        _ = try StartReport(store: store, shelf: shelf).perform(wish())
        for section in filled { try fill(section, measure: 0, story: story, known: [:], filler, wish()) }
        for measure in measures {
            let number = try ChangeMeasures(store: store, shelf: shelf).add(
                title: measure.title, formKey: "demo-\(measure.id)", wish: wish()
            ).number
            for section in measureSections { try fill(section, measure: number, story: story, known: measure.answers, filler, wish()) }
        }
        if let carried = story.carried { try DemoCarrying(store: store, shelf: shelf, wish: wish()).play(carried) }
        if story.hasAttachment {
            try SaveAttachment(store: store, shelf: shelf).perform(content.attachment, fileName: "\(city.member.slug).pdf", wish: wish())
        }
        if let work = story.work {
            let last = now + -story.last * 86_400
            try work.play(store: store, shelf: shelf, people: people) {
                ReportWish(year: cycle.year, member: city.member.slug, viewer: people[$0 % people.count], now: last)
            }
        }
        if story.isSubmitted {
            try submit(ReportWish(year: cycle.year, member: city.member.slug, viewer: people[0], now: now + -story.last * 86_400))
        }
    }

    private func fill(
        _ section: Section, measure: Int, story: DemoCity.Story, known: [String: Answer], _ filler: DemoFiller, _ wish: ReportWish
    ) throws {
        let sheet = try store.read { reader in
            let desk = try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: reader)
            return try desk.visibility(measure: measure, viewer: wish.viewer, in: reader).answers
        }
        var known = known.merging(story.answers.mapValues { Answer(DemoWords.filled($0, for: filler.city)) }) { _, own in own }
        for question in story.leftOut { known[question] = Answer() }
        var typed = filler.answers(to: section, measure: measure, known: known, sheet: sheet)
        for place in typed.indices where story.overlong.contains(typed[place].question) {
            typed[place].answer.text = Array(repeating: typed[place].answer.text, count: 8).joined(separator: "\n\n")
        }
        let outcome = try SaveAnswers(store: store, shelf: shelf).perform(typed, measure: measure, wish: wish)
        guard outcome.conflicts.isEmpty else { throw Failure("\(wish.member): \(section.id) was changed by somebody else meanwhile.") }
    }

    private func submit(_ wish: ReportWish) throws {
        guard case .incomplete(let findings) = try SubmitReport(store: store, shelf: shelf).perform(wish) else { return }
        let places = findings.map { "\($0.key.question) (\($0.problem.kind.rawValue))" }.joined(separator: ", ")
        throw Failure("The demo's report of \(wish.member) cannot be submitted: \(places)")
    }
}
