import Domain

/// The ways within a published report: what stands on a page, and from measure to measure.
struct PublishedContents {
    let view: PublishedView

    private var messages: Messages { view.messages }

    /// On top of the report: its parts on this page, and its measures, which have pages of their own.
    var report: HTML {
        let feedback: HTML =
            view.desk.feedback.isEmpty ? "" : "<li><a href=\"#feedback\">\(messages[PublishedMessage.feedback])</a></li>\n"
        let measures = view.desk.measures.map { measure -> HTML in
            "<li><a href=\"\(view.measureLink(measure.number))\">\(view.name(measure))</a></li>\n"
        }
        let list: HTML = measures.isEmpty ? "<p>\(messages[ReportMessage.noMeasures])</p>" : "<ol>\n\(measures)</ol>"
        return """
            <nav class="contents" id="contents" aria-label="\(messages[PublishedMessage.contents])">
            <div><h2>\(messages[PublishedMessage.contents])</h2><ul class="plain">\n\(feedback)\(sections(0))</ul></div>
            <div><h2>\(level)</h2>\(list)\(file)</div>
            </nav>
            """
    }

    /// On top of a measure: its parts, and the measures before and after it.
    func measure(_ all: [Measure], _ place: Int) -> HTML {
        """
        <nav class="contents" id="contents" aria-label="\(messages[PublishedMessage.contents])">
        <div><h2>\(messages[PublishedMessage.contents])</h2><ul class="plain">\n\(sections(all[place].number))</ul></div>
        <div><h2>\(level)</h2>\(links(all, place))</div>
        </nav>
        """
    }

    /// Below a measure: the same ways on, for whoever has read to the end.
    func neighbours(_ all: [Measure], _ place: Int) -> HTML {
        "<nav class=\"neighbours\" aria-label=\"\(level)\">\(links(all, place))</nav>"
    }

    private func links(_ all: [Measure], _ place: Int) -> HTML {
        func link(_ target: Int, _ words: PublishedMessage) -> HTML {
            guard all.indices.contains(target) else { return "" }
            return """
                <li><span class="caption">\(messages[words])</span>
                <a href="\(view.measureLink(all[target].number))">\(view.name(all[target]))</a></li>

                """
        }
        return """
            <ul class="plain">\n\(link(place - 1, .previous))\(link(place + 1, .next))\
            <li><a href="\(view.reportLink)">\(messages[PublishedMessage.whole])</a></li></ul>
            """
    }

    /// The sections in which something was answered.
    private func sections(_ measure: Int) -> [HTML] {
        let questionnaire = view.desk.questionnaire
        let all = measure == 0 ? questionnaire.citySections : questionnaire.measureSections
        return all.filter { !view.desk.answered(in: $0, measure: measure).isEmpty }.map { section in
            "<li><a href=\"#section-\(section.id)\">\(view.words.number(of: section)). \(view.words.texts.title(section: section.id))</a></li>\n"
        }
    }

    private var level: String {
        view.desk.questionnaire.levels.first { $0.isPerMeasure }.map { view.words.texts.title(level: $0.id) } ?? ""
    }

    private var file: HTML {
        guard let entry = view.desk.content.attachment else { return "" }
        let text = messages(PublishedMessage.attachment, ["name": entry.fileName])
        return view.attachment.map { "<p><a href=\"\($0.path)\" download>\(text)</a></p>" } ?? "<p>\(text)</p>"
    }
}
