import Domain
import Store
import Web

/// That answers have a second text that is not part of the report, each with the way to decide.
enum BesideNotice {
    /// The person's own texts, for the report's home: nothing while there are none.
    static func own(_ scene: ReportScene, _ beside: [PlaceBeside]) -> HTML {
        let own = beside.filter { $0.account == scene.viewer.account }
        guard scene.isWritable, !own.isEmpty else { return "" }
        let links = unique(own).map { text -> HTML in
            guard let place = scene.desk.volume.index.questions[text.key.question] else { return "" }
            let address = scene.address(of: place.section, measure: text.key.measure).path
            return line(scene, place, link: "\(address)#\(FieldName.elementId(text.key.question))")
        }
        return Notice.warning("<p>\(scene.messages.count(BesideCount.waiting, links.count))</p><ul>\(links)</ul>")
    }

    /// Everybody's, before the report is submitted.
    static func all(_ scene: ReportScene, _ beside: [PlaceBeside]) -> HTML {
        guard !beside.isEmpty else { return "" }
        let links = unique(beside).map { text -> HTML in
            guard let place = scene.desk.volume.index.questions[text.key.question] else { return "" }
            let address = Address.history(year: scene.year, member: scene.member, number: text.key.measure, question: text.key.question)
            return line(scene, place, link: address.path, whose: " (\(text.name))")
        }
        return Notice.warning("<p>\(scene.messages.count(BesideCount.beforeSubmitting, links.count))</p><ul>\(links)</ul>")
    }

    /// One line for each answer, however many texts wait there.
    private static func unique(_ beside: [PlaceBeside]) -> [PlaceBeside] {
        var keys: Set<AnswerKey> = []
        return beside.filter { keys.insert($0.key).inserted }
    }

    private static func line(_ scene: ReportScene, _ place: QuestionIndex.Place, link: String, whose: HTML = "") -> HTML {
        let number = "\(scene.number(of: place.section)).\(place.question.number)"
        return "<li><a href=\"\(link)\">\(number) \(scene.texts.text(question: place.question.id))</a>\(whose)</li>\n"
    }
}
