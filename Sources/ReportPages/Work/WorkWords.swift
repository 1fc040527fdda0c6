import Domain
import UseCases
import Web

/// Who holds a section, until when, and whether it is done: in sentences for lists, in cells for tables.
struct WorkWords {
    let messages: Messages
    /// In the cycle's zone.
    let zone: String
    let today: Day?

    init(_ scene: ReportScene) {
        messages = scene.messages
        zone = scene.desk.cycle.zone
        today = Day(of: scene.context.now, zone: zone)
    }

    /// Everything there is to say of a section under its title; nil where there is nothing.
    func hint(_ standing: SectionStanding, and further: String? = nil) -> String? { joined(held(standing.task), done(standing), further) }

    /// Sentences one after the other; nil for none.
    func joined(_ sentences: String?...) -> String? {
        let said = sentences.compactMap(\.self)
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    /// The sentence about who holds it; nil while nobody ever did, or where the same person said that it is done. Of what is done no date is
    /// told any more.
    func held(_ task: SectionTask) -> String? {
        guard let holder = task.holder, task.done?.by != holder.name else { return nil }
        if holder.isDisabled { return messages(WorkMessage.wasHeld, ["name": holder.name]) }
        guard let due = task.dueOn, task.done == nil else { return messages(WorkMessage.held, ["name": holder.name]) }
        let key: WorkMessage = isOverdue(task) ? .heldOverdue : .heldUntil
        return messages(key, ["name": holder.name, "date": ShownTime.date(due, messages)])
    }

    /// The sentence about somebody's word, and what stands against it; nil where nobody said that the section is done.
    func done(_ standing: SectionStanding) -> String? {
        guard let done = standing.task.done else { return nil }
        let said =
            switch standing.verdict {
            case .computed, .done: messages(WorkMessage.doneSentence, ["name": done.by, "date": date(done.at)])
            case .doneBut(let count, let isWrong): messages.count(isWrong ? WorkCount.doneWrong : .doneMissing, count)
            }
        return standing.hasChangedSince ? "\(said) \(messages[WorkMessage.changedSince])" : said
    }

    /// One line for a whole measure: who holds sections of it. Nil where nobody does.
    func held(_ tasks: [SectionTask]) -> String? {
        var names: [String] = []
        for holder in tasks.compactMap(\.present) where !names.contains(holder.name) { names.append(holder.name) }
        return names.isEmpty ? nil : messages(WorkMessage.held, ["name": names.sorted().joined(separator: ", ")])
    }

    func holderCell(_ task: SectionTask) -> HTML {
        guard let holder = task.holder else { return "<span class=\"quiet none\">\(messages[WorkMessage.nobody])</span>" }
        return holder.isDisabled ? "\(messages(WorkMessage.wasHeld, ["name": holder.name]))" : "\(holder.name)"
    }

    func dueCell(_ task: SectionTask) -> HTML {
        guard let due = task.dueOn else { return "<span class=\"quiet none\">\(messages[WorkMessage.noDate])</span>" }
        let date = ShownTime.date(due, messages)
        return isOverdue(task) ? "<strong>\(messages(WorkMessage.overdue, ["date": date]))</strong>" : "\(date)"
    }

    func doneCell(_ standing: SectionStanding) -> HTML {
        guard let done = standing.task.done else { return "<span class=\"quiet none\">\(messages[WorkMessage.notDone])</span>" }
        let by = messages(WorkMessage.doneBy, ["name": done.by, "date": date(done.at)])
        let but: String? =
            switch standing.verdict {
            case .doneBut(let count, let isWrong): messages.count(isWrong ? WorkCount.doneWrong : .doneMissing, count)
            case .computed, .done: nil
            }
        let notes = [but, standing.hasChangedSince ? messages[WorkMessage.changedSince] : nil].compactMap(\.self)
        return "\(by)\(notes.map { "<p class=\"quiet\">\($0)</p>" as HTML })"
    }

    /// What somebody holds, in one sentence; nil for nothing.
    func yours(_ held: HeldSections) -> String? { HeldText.sentence(held, today: today, messages) }

    private func isOverdue(_ task: SectionTask) -> Bool { today.map { task.isOverdue(on: $0) } ?? false }
    private func date(_ instant: Instant) -> String { ShownTime(messages: messages, zone: zone).date(instant) }
}
