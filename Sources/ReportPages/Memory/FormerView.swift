import Domain
import Web

/// What stands beside one question: the former answer with what can be said of it, or that today's answer waits for somebody to confirm it.
struct FormerView {
    let scene: ReportScene
    let memory: SectionMemory
    let question: Question
    let saved: SavedAnswer

    private var messages: Messages { scene.messages }

    /// Nothing where there is no former answer, and where today's is the same and confirmed.
    func render() -> HTML {
        let former = memory.answer(to: question, scene)
        if let year = saved.unconfirmedFrom { return mark(year) }
        guard let former, let reading = memory.reading, let asked = reading.desk.volume.index.questions[question.id]?.question else {
            return ""
        }
        if former.answer == saved.answer.withoutHiddenTexts { return confirmedNow }
        let title = messages(FormerMessage.answer, reading.place)
        let content: HTML = """
            <div class="former-answer">\(reading.render(former.answer, to: asked))</div>
            \(scene.isWritable ? acts(former.fit) : "")
            """
        // Where something else is answered by now, the former answer steps back.
        guard saved.answer.isEmpty else {
            return "<details class=\"former\"><summary>\(title)\(name)</summary>\n\(content)</details>\n"
        }
        return "<div class=\"former\"><p class=\"former-title\">\(title)</p>\n\(content)</div>\n"
    }

    private func mark(_ year: Int) -> HTML {
        let acts: HTML = scene.isWritable ? "<p class=\"acts\">\(stillTrue)</p>" : ""
        return """
            <div class="former former-waits"><p class="former-title">\(messages(FormerMessage.unconfirmed, ["year": String(year)]))</p>
            \(acts)</div>

            """
    }

    /// Said once, on the page that comes after the click.
    private var confirmedNow: HTML {
        guard scene.context.request.query.first("confirmed") == question.id else { return "" }
        return "<p class=\"former-said\" role=\"status\">\(messages[FormerMessage.confirmed])</p>\n"
    }

    private func acts(_ fit: FormerAnswer.Fit) -> HTML {
        guard fit == .whole else { return "<p class=\"quiet\">\(messages[dynamic: "former.fit.\(fit.rawValue)"])</p>\n" }
        // What stands there now stays in its history.
        guard saved.answer.isEmpty else {
            return "<p class=\"acts\">\(button(MemoryAct.stillTrueField, messages[FormerMessage.instead], look: "button-quiet"))</p>\n"
        }
        return "<p class=\"acts\">\(stillTrue)\(button(MemoryAct.editField, messages[FormerMessage.edit], look: "button-quiet"))</p>\n"
    }

    private var stillTrue: HTML {
        button(MemoryAct.stillTrueField, messages[FormerMessage.stillTrue], look: "button button-second button-small")
    }

    private func button(_ field: String, _ text: String, look: String) -> HTML {
        "<button class=\"\(look)\" name=\"\(field)\" value=\"\(question.id)\">\(text)\(name)</button>"
    }

    /// Tells this question's buttons from the others for those who hear the page.
    private var name: HTML { "<span class=\"unseen\"> \(scene.texts.text(question: question.id))</span>" }
}
