import Domain
import HTTP

/// What has happened on a page that saves itself since it was opened, for its script: who else is there, and which answers are newer than those it shows.
package struct PageNews {
    let page: any WritingPage

    package init(_ page: any WritingPage) { self.page = page }

    private var messages: Messages { page.context.messages }

    /// An answer that somebody has changed.
    package struct Newer: Encodable, Equatable {
        package var question: String
        package var base: Int64
        /// Who and when, as a sentence.
        package var text: String
    }

    /// More names than these make a list, not a sentence.
    private static let mostNames = 5

    /// A sentence; nil when nobody else is there.
    package var here: String? {
        guard !page.others.isEmpty else { return nil }
        let names = page.others.prefix(Self.mostNames).map(\.name).joined(separator: ", ")
        return messages.count(PresenceCount.here, page.others.count, ["names": names])
    }

    /// - Parameters:
    ///   - shown: the questions on the page with the revisions it shows; nil where it did not say.
    ///   - saved: the question that this request has saved itself.
    package func newer(than shown: [String: Int64]?, except saved: String? = nil) -> [Newer]? {
        let newer = page.questions.compactMap { question -> Newer? in
            guard question.id != saved, let revision = shown?[question.id] else { return nil }
            let standing = page.standing(question.id)
            return standing.revision > revision
                ? Newer(question: question.id, base: standing.revision, text: sentence(on: standing)) : nil
        }
        return newer.isEmpty ? nil : newer
    }

    /// Who changed an answer and when.
    func sentence(on standing: SavedAnswer) -> String {
        let key: PresenceMessage = standing.savedByAccount == page.viewer.account ? .changedElsewhere : .changed
        return messages(key, ["who": standing.savedBy, "time": time(standing.savedAt)])
    }

    /// The hour, and the day with it where that was not in these hours.
    func time(_ instant: Instant) -> String {
        let shown = ShownTime(messages: messages, zone: page.zone)
        return abs(page.context.now - instant) < 12 * 3600 ? shown.clock(instant) : shown.moment(instant)
    }

    private struct News: Encodable {
        var here: String?
        var newer: [Newer]?
    }

    /// For a script that only asks; the request says what its page shows.
    package var response: Response {
        get throws {
            try .json(News(here: here, newer: newer(than: Revisions.ofPage(page.context))))
        }
    }
}
