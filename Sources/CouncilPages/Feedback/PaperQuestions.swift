import Domain
import UseCases
import Web

/// The passages of a paper as the fields of a page: each a question that is answered with a text.
struct PaperQuestions {
    let scene: FeedbackScene
    let content: PaperContent

    /// How long a passage should be at most, and a strength or recommendation; more is kept all the same.
    private static let passage = 4000, item = 700

    private var messages: Messages { scene.messages }
    private var questionnaire: Questionnaire { scene.desk.frozen.questionnaire }

    /// About the city's level.
    var sections: [Question] { questionnaire.citySections.map { long(.section($0.id), Self.passage) } }

    /// About each measure, and about those of an earlier version about which something was written.
    var measures: [Question] { measureNumbers.map { long(.measure($0), Self.passage) } }

    func items(_ kind: PaperItem.Kind) -> [(item: PaperItem, questions: [Question])] {
        guard content.paper.kind != .notes else { return [] }
        return content.items(kind).map { ($0, [long(.item($0.number), Self.item), about($0.number)]) }
    }

    var conclusion: Question { long(.conclusion, Self.passage) }

    /// Every one, in the page's order.
    var all: [Question] {
        let items = PaperItem.Kind.allCases.flatMap { kind in self.items(kind).flatMap(\.questions) }
        return content.paper.kind == .notes ? [conclusion] + sections + measures : sections + measures + items + [conclusion]
    }

    /// The words of these fields.
    var texts: QuestionnaireTexts {
        var own: [String: String] = [:], titles: [String: String] = [:]
        for section in questionnaire.citySections { own["question.section.\(section.id)"] = scene.texts.title(section: section.id) }
        for number in measureNumbers {
            let words = scene.copy.place(FeedbackContent.Remark(section: "", measure: number, text: ""))
            let isThere = scene.desk.frozen.measures.contains { $0.number == number }
            let gone = messages(WritingMessage.gone, ["version": String(scene.desk.frozen.submission.version)])
            titles["question.measure.\(number)"] = isThere ? words.text : "\(words.text) \(gone)"
            titles["about.measure-\(number)"] = words.text
        }
        for kind in PaperItem.Kind.allCases {
            for (place, item) in content.items(kind).enumerated() {
                let key: ItemMessage = kind == .strength ? .strength : .recommendation
                own["question.item.\(item.number)"] = messages(key, ["number": String(place + 1)])
                own["question.about.\(item.number)"] = messages[ItemMessage.about]
            }
        }
        for point in 1...10 { own["about.point-\(point)"] = messages(FormerMessage.aboutPoint, ["point": String(point)]) }
        let isNotes = content.paper.kind == .notes
        own["question.conclusion"] = isNotes ? messages[NotesMessage.about] : messages[WritingMessage.conclusion]
        if !isNotes { own["question.conclusion.help"] = messages[WritingMessage.conclusionHelp] }
        return QuestionnaireTexts(
            language: messages.language.rawValue, texts: own, fallbackLanguage: scene.copy.cityLanguage, fallback: titles)
    }

    /// What a strength or a recommendation can be about, besides the whole report.
    var subjects: Choice {
        let subjects = (1...10).map(ItemSubject.point) + scene.desk.frozen.measures.map { .measure($0.number) }
        return Choice(options: subjects.map { Option(id: $0.text, text: "about.\($0.text)") }, strict: true)
    }

    private var measureNumbers: [Int] {
        let listed = scene.desk.frozen.measures.map(\.number)
        let written = content.passages.compactMap { key, saved -> Int? in
            if case .measure(let number) = key.place, !saved.answer.isEmpty { number } else { nil }
        }
        return listed + Set(written).subtracting(listed).sorted()
    }

    private func long(_ place: PassagePlace, _ limit: Int) -> Question {
        Question(id: place.name, number: 0, kind: .long(limit: limit), requirement: .always)
    }

    private func about(_ number: Int) -> Question {
        Question(id: PassagePlace.about(number).name, number: 0, kind: .single(subjects), requirement: .always)
    }
}
