import Credentials
import Domain
import HTTP
import UseCases
import Web

/// The form of a paper's page.
struct PaperForm {
    let view: PaperView
    let beside: AnswersBeside

    private var messages: Messages { view.messages }
    private var questions: PaperQuestions { view.items }

    /// The names of the form's own fields, besides the passages'.
    static let ownFields: Set<String> = ["act", "form"]

    var html: HTML {
        let isNotes = view.kind == .notes
        let parts: HTML =
            isNotes
            ? view.field(questions.conclusion) + passages
            : passages + items(.strength) + items(.recommendation)
                + "<h2 id=\"whole\">\(messages[NotesMessage.wholeReport])</h2>\n\(beside.former.recommendedInGeneral)"
                + view.field(questions.conclusion)
        let buttons = Buttons.row(
            Buttons.main(messages[WritingMessage.save], name: "save", value: "1"),
            Buttons.secondary(messages[WritingMessage.later], name: "later", value: "1"))
        let form = PostForm.post(
            view.scene.context.frame, to: view.address,
            hidden: [("base", Revisions.written(view.questions, view.standing)), ("form", Token().text)],
            content: parts + AutosaveView.line(view, shown: view.questions) + buttons)
        return "\(contents)<div class=\"writing\">\(form)</div>"
    }

    /// The ways to the parts of a page that is long.
    private var contents: HTML {
        var parts: [(id: String, text: String)] = [("sections", messages[WritingMessage.sections])]
        if !questions.measures.isEmpty { parts.append(("measures", messages[WritingMessage.measures])) }
        if view.kind != .notes {
            parts.append((PaperItem.Kind.strength.rawValue, messages[FeedbackMessage.strengths]))
            parts.append((PaperItem.Kind.recommendation.rawValue, messages[FeedbackMessage.recommendations]))
            parts.append(("whole", messages[WritingMessage.conclusion]))
        } else {
            parts.append(("tags", messages[NotesMessage.tags]))
        }
        let links = parts.map { part -> HTML in "<li><a href=\"#\(part.id)\">\(part.text)</a></li>\n" }
        return "<nav class=\"editions\" aria-label=\"\(messages[WritingMessage.onThisPage])\"><ul>\n\(links)</ul></nav>\n"
    }

    private var passages: HTML {
        let measures = questions.measures
        let title: HTML = measures.isEmpty ? "" : "<h2 id=\"measures\">\(messages[WritingMessage.measures])</h2>\n"
        return """
            <h2 id="sections">\(messages[WritingMessage.sections])</h2>
            \(questions.sections.map(pair))\
            \(title)\(measures.map(pair))
            """
    }

    private func pair(_ question: Question) -> HTML { beside.pair(PassagePlace(question.id), field: view.field(question)) }

    private func items(_ kind: PaperItem.Kind) -> HTML {
        let isStrength = kind == .strength
        let entries = questions.items(kind)
        let list = entries.enumerated().map { place, entry -> HTML in
            """
            <div class="writing-item" id="item-\(entry.item.number)-block">\(entry.questions.map(view.field))\
            \(acts(entry.item, place: place + 1, of: entries.count))</div>

            """
        }
        let gone = view.removed.filter { $0.kind == kind }.map { item -> HTML in
            let text = view.content.text(.item(item.number), view.language)
            return "<li><p class=\"words\" lang=\"\(view.language)\">\(text)</p>\(act("restore-\(item.number)", .restore, text))</li>\n"
        }
        let removed: HTML =
            gone.isEmpty
            ? "" : "<details class=\"source\"><summary>\(messages[ItemMessage.removed])</summary><ul>\(gone)</ul></details>\n"
        return """
            <h2 id="\(kind.rawValue)">\(messages[isStrength ? FeedbackMessage.strengths : .recommendations])</h2>
            \("<p class=\"quiet\">\(messages[ItemMessage.none])</p>", if: entries.isEmpty)\(list)\(removed)
            <p><button class="button button-second button-small" name="act" value="add-\(kind.rawValue)">\
            \(messages[isStrength ? ItemMessage.addStrength : .addRecommendation])</button></p>

            """
    }

    private func acts(_ item: PaperItem, place: Int, of count: Int) -> HTML {
        let name = view.words.text(question: PassagePlace.item(item.number).name)
        return """
            <p class="acts">\(act("up-\(item.number)-\(place)", .up, name), if: place > 1)\
            \(act("down-\(item.number)-\(place)", .down, name), if: place < count)\(act("remove-\(item.number)", .remove, name))</p>
            """
    }

    private func act(_ value: String, _ text: ItemMessage, _ what: String) -> HTML {
        """
        <button class="button-quiet" name="act" value="\(value)">\(messages[text])<span class="unseen"> \(what)</span></button>

        """
    }
}

/// What a button of the form wants with a strength or a recommendation. What was typed on the page is saved before.
enum ItemAct {
    case add(PaperItem.Kind)
    case move(Int, up: Bool, from: Int)
    case remove(Int)
    case restore(Int)

    init?(_ text: String) {
        let pieces = text.split(separator: "-").map(String.init)
        let numbers = pieces.dropFirst().compactMap { Int($0) }
        switch (pieces.first, numbers.count) {
        case ("add", _):
            guard let kind = pieces.last.flatMap(PaperItem.Kind.init) else { return nil }
            self = .add(kind)
        case ("up", 2): self = .move(numbers[0], up: true, from: numbers[1])
        case ("down", 2): self = .move(numbers[0], up: false, from: numbers[1])
        case ("remove", 1): self = .remove(numbers[0])
        case ("restore", 1): self = .restore(numbers[0])
        default: return nil
        }
    }

    /// - Returns: the element of the page to go on at.
    func perform(_ items: ChangeItems, formKey: String, wish: PaperWish) throws -> String {
        switch self {
        case .add(let kind):
            guard Token(text: formKey) != nil else {
                throw Refusal.invalid([InputProblem(field: "form", message: "failure.unknown-field", arguments: ["name": "form"])])
            }
            return FieldName.elementId(PassagePlace.item(try items.add(kind, formKey: formKey, wish: wish)).name)
        case .move(let number, let up, let from):
            try items.move(number, up: up, from: from, wish: wish)
            return "item-\(number)-block"
        case .remove(let number):
            try items.remove(number, wish: wish)
            return "saving"
        case .restore(let number):
            try items.restore(number, wish: wish)
            return "item-\(number)-block"
        }
    }
}
