import Domain
import Web

/// What has happened on a section's page since it was opened, for its script: who else is there, and which answers are newer than those it shows.
struct PageNews {
    let scene: ReportScene
    let place: SectionPlace
    let contents: SectionPage.Contents

    /// An answer that somebody has changed.
    struct Newer: Encodable, Equatable {
        var question: String
        var base: Int64
        /// Who and when, as a sentence.
        var text: String
    }

    /// More names than these make a list, not a sentence.
    private static let mostNames = 5

    /// A sentence; nil when nobody else is there.
    var here: String? {
        guard !contents.others.isEmpty else { return nil }
        let names = contents.others.prefix(Self.mostNames).map(\.name).joined(separator: ", ")
        return scene.messages.count(PresenceCount.here, contents.others.count, ["names": names])
    }

    /// - Parameters:
    ///   - page: the questions on the page with the revisions it shows; nil where it did not say.
    ///   - saved: the question that this request has saved itself.
    func newer(than page: [String: Int64]?, except saved: String? = nil) -> [Newer]? {
        let newer = place.section.questions.compactMap { question -> Newer? in
            guard question.id != saved, let shown = page?[question.id] else { return nil }
            let standing = contents.visibility.answers.saved(AnswerKey(measure: place.measure, question: question.id))
            return standing.revision > shown
                ? Newer(question: question.id, base: standing.revision, text: sentence(on: standing)) : nil
        }
        return newer.isEmpty ? nil : newer
    }

    /// Who changed an answer and when.
    func sentence(on standing: SavedAnswer) -> String {
        let key: PresenceMessage = standing.savedByAccount == scene.viewer.account ? .changedElsewhere : .changed
        return scene.messages(key, ["who": standing.savedBy, "time": time(standing.savedAt)])
    }

    /// The hour, and the day with it where that was not in these hours.
    func time(_ instant: Instant) -> String {
        let shown = ShownTime(messages: scene.messages, zone: scene.desk.cycle.zone)
        return abs(scene.context.now - instant) < 12 * 3600 ? shown.clock(instant) : shown.moment(instant)
    }
}
