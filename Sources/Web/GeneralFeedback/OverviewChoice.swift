import Domain
import HTTP

/// Which section's questions the overview shows, and how it tells cities apart, as an address says it.
struct OverviewChoice {
    let view: OverviewView
    /// With a question to choose from.
    let sections: [Section]
    /// The chosen one; nil for one that has none, or where none was chosen.
    let chosen: Section?
    let grouping: Overview.Grouping

    /// The fields that a form has with it: `show` is its button, `showing` the section that stands there.
    static let fields: Set<String> = ["section", "by", "show", "showing"]

    init(_ view: OverviewView, section: String?, by: String?) {
        self.view = view
        sections = (view.overview.questionnaire.citySections + view.overview.questionnaire.measureSections).filter {
            !view.overview.closedQuestions(in: $0).isEmpty
        }
        chosen = sections.first { $0.id == section }
        grouping = Overview.Grouping(rawValue: by ?? "") ?? .all
    }

    private var messages: Messages { view.messages }

    /// As the part of an address behind the question mark.
    static func query(section: String, by: String) -> String {
        "section=\(PercentEncoding.encode(section))&by=\(PercentEncoding.encode(by))"
    }

    /// The two lists to choose from.
    var lists: HTML {
        let by = FormField(
            "by", label: messages[GeneralMessage.by],
            kind: .select(Overview.Grouping.allCases.map { ($0.rawValue, messages[dynamic: GeneralMessage.grouping($0)]) }),
            value: grouping.rawValue)
        let part = FormField(
            "section", label: messages[GeneralMessage.section],
            kind: .select(sections.map { ($0.id, view.texts.title(section: $0.id)) }), value: chosen?.id ?? "")
        return "\(part.html(messages))\(by.html(messages))"
    }

    /// A section's questions with their counts.
    func counts(_ section: Section) -> HTML {
        let questions = view.overview.closedQuestions(in: section).map { question in
            QuestionCounts(view: view, question: question, grouping: grouping).html
        }
        return "<h2 id=\"counts\">\(view.texts.title(section: section.id))</h2>\n\(questions)"
    }
}
