import Domain
import UseCases
import Web

/// The top of a section's page: what was recommended, what waits for somebody to confirm it, what can be taken over.
struct SectionMemoryPanel {
    let scene: ReportScene
    let place: SectionPlace
    let memory: SectionMemory
    let visibility: Visibility

    private var messages: Messages { scene.messages }

    /// Above the form. Nothing where there is nothing to say.
    func news() -> HTML {
        let query = scene.context.request.query
        func count(_ name: String, _ key: FormerCount) -> HTML {
            guard let number = query.first(name).flatMap({ Int($0) }), number > 0 else { return "" }
            return Notice.success("<p>\(messages.count(key, number))</p>")
        }
        return count("taken", .taken) + count("still", .confirmed)
    }

    func recommendations() -> HTML { RecommendationView.render(memory.recommendations, messages) }

    /// The first of the form: its buttons are buttons of the form, so that nothing typed is lost.
    func buttons() -> HTML {
        let waiting = ReportProgress(visibility: visibility, hasAttachment: false).unconfirmed(in: place.section, measure: place.measure)
        let confirm: HTML =
            waiting == 0
            ? ""
            : """
            <div class="former former-panel former-waits"><p class="former-title">\(messages.count(FormerCount.unconfirmed, waiting))</p>
            <p class="acts">\(button("confirm", .confirmSection, "former-confirm"))</p>
            <p class="quiet" id="former-confirm">\(messages[FormerMessage.confirmHint])</p></div>

            """
        let starts = starts
        let take: HTML =
            starts == 0
            ? ""
            : """
            <div class="former former-panel"><p>\(messages.count(FormerCount.starts, starts, memory.reading?.place ?? [:]))</p>
            <p class="acts">\(button("take", .takeSection, "former-take"))</p>
            <p class="quiet" id="former-take">\(messages[FormerMessage.takeHint])</p></div>

            """
        return firstButton + confirm + take
    }

    private var starts: Int {
        guard let reading = memory.reading, let source = memory.source else { return 0 }
        return reading.desk.starts(in: [place.section], measure: place.measure, source: source, visibility: visibility).count
    }

    private func button(_ value: String, _ text: FormerMessage, _ hint: String) -> HTML {
        """
        <button class="button button-second button-small" name="\(MemoryAct.sectionField)" value="\(value)" \
        aria-describedby="\(hint)">\(messages[text])</button>
        """
    }

    /// Whoever presses Enter in a line presses the form's first button: that is to be "Save and continue" and none of those beside the questions.
    private var firstButton: HTML {
        "<button class=\"first-button\" name=\"save\" value=\"1\" tabindex=\"-1\" aria-hidden=\"true\"></button>\n"
    }
}
