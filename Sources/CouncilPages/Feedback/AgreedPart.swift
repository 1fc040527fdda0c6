import Domain
import Web

/// The agreed feedback on the overview: its editions, who has confirmed it, and the way to the city.
struct AgreedPart {
    let scene: FeedbackScene
    let confirmations: [Confirmation]

    private var messages: Messages { scene.messages }

    var html: HTML {
        let paper = scene.desk.paper(.agreed, by: scene.viewer)
        let isOpen = scene.desk.refusalToWrite(.agreed, by: scene.viewer) == nil
        guard isOpen || paper != nil else { return "" }
        return """
            <h2>\(messages[AgreedMessage.title])</h2>
            <p>\(messages[AgreedMessage.text])</p>
            \(PaperLinks(scene: scene, kind: .agreed, paper: paper, isOpen: isOpen).html)
            \(isOpen && paper != nil ? own : "")\(paper.map { people($0, isOpen: isOpen) })
            \(paper.map { correction($0) })
            """
    }

    /// The way from one's own feedback into the agreed one: whoever has the report alone has nobody else's to begin with.
    private var own: HTML {
        guard let own = scene.desk.paper(.own, by: scene.viewer) else { return "" }
        let links = scene.desk.languages.map { language -> HTML in
            let address = Address.writing(
                .shared(year: scene.year, member: scene.member, account: scene.viewer.account, language: language))
            let text = messages(AgreedMessage.takeOwn, ["language": scene.languageName(language)])
            return "<li><a href=\"\(address.path)\">\(text)</a></li>\n"
        }
        return own.revision == 0 ? "" : "<ul>\n\(links)</ul>\n"
    }

    private func people(_ paper: Paper, isOpen: Bool) -> HTML {
        guard isOpen else { return "" }
        let rows = scene.desk.assignments.map { person in
            DefinitionRows.Row(
                term: "\(person.isLead ? messages(AgreedMessage.lead, ["name": person.name]) : person.name)",
                value: "<p>\(word(of: person, paper))</p>")
        }
        let preview = Buttons.link(messages[AgreedMessage.preview], to: .writing(.release(year: scene.year, member: scene.member)))
        let isLed = scene.desk.assignments.contains(where: \.isLead)
        let noLead: HTML = isLed ? "" : Notice.warning("<p>\(ContactText.render(messages[AgreedMessage.noLead], scene.context))</p>")
        return "<h3>\(messages[AgreedMessage.people])</h3>\n\(DefinitionRows.render(messages, rows))\(noLead)<p>\(preview)</p>\n"
    }

    private func word(of person: Assignment, _ paper: Paper) -> String {
        if person.isLead { return messages[AgreedMessage.releases] }
        guard let confirmation = confirmations.first(where: { $0.account == person.account }) else {
            return messages[AgreedMessage.waiting]
        }
        let key: AgreedMessage = confirmation.holds(for: paper) ? .confirmed : .outdated
        return messages(key, ["when": scene.when(confirmation.confirmedAt)])
    }

    /// Beginning a correction, or giving it up.
    private func correction(_ paper: Paper) -> HTML {
        let address = Address.writing(.correction(year: scene.year, member: scene.member))
        let mayBegin = scene.desk.refusal(of: .startCorrection, by: scene.viewer) == nil
        if let since = paper.correctedSince {
            let giveUp = PostForm.post(
                scene.context.frame, to: address, hidden: [("act", "give-up")], content: Buttons.quiet(messages[AgreedMessage.giveUp]))
            return Notice.info("<p>\(messages(AgreedMessage.correcting, ["when": scene.when(since)]))</p>\(giveUp, if: mayBegin)")
        }
        guard mayBegin else { return "" }
        let content: HTML = """
            <p>\(messages[AgreedMessage.correctText])</p>
            \(Buttons.row(Buttons.secondary(messages[AgreedMessage.correct])))
            """
        return PostForm.post(scene.context.frame, to: address, hidden: [("act", "begin")], content: content)
    }
}
