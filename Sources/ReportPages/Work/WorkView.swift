import Domain
import HTTP
import Store
import UseCases
import Web

/// The page on which the work is divided.
struct WorkView {
    struct Contents {
        var measures: [Measure]
        var progress: ReportProgress
        var tasks: [SectionKey: SectionTask]
        var colleagues: [Colleague]

        static func load(_ scene: ReportScene, _ reader: Reader) throws -> Contents {
            let report = try scene.desk.started()
            let attachment = try reader.attachment(of: report, viewer: scene.viewer)
            return Contents(
                measures: try reader.measures(of: report, viewer: scene.viewer),
                progress: ReportProgress(
                    visibility: try scene.desk.visibility(viewer: scene.viewer, in: reader), hasAttachment: attachment != nil),
                tasks: try reader.tasks(of: report, viewer: scene.viewer),
                colleagues: try reader.colleagues(of: report, viewer: scene.viewer))
        }
    }

    let scene: ReportScene
    let contents: Contents
    /// What was sent and could not be taken.
    var typed: GiveSections.Typed?
    var problems: [InputProblem] = []

    private var messages: Messages { scene.messages }
    private var words: WorkWords { WorkWords(scene) }
    private var form: InputForm { InputForm(messages: messages, problems: problems) }

    func page() -> Response {
        let title = messages[WorkMessage.title]
        let content = scene.isWritable ? PostForm.post(scene.context.frame, to: address, content: tables + giveForm) : tables
        let main: HTML = """
            \(form.summary)\(Breadcrumbs.back(messages, to: scene.home))\(notice)<h1>\(title)</h1>
            \(StateNotice.render(scene))
            \("<div class=\"prose\"><p>\(messages[WorkMessage.intro])</p></div>", if: scene.isWritable)
            \(yours)
            \(content)
            """
        return scene.page(title, status: problems.isEmpty ? .ok : .unprocessableContent, hasErrors: !problems.isEmpty, main: main)
    }

    private var address: Address { .work(year: scene.year, member: scene.member) }

    private var notice: HTML {
        guard problems.isEmpty else { return "" }
        let query = scene.context.request.query
        let given = query.first("given").flatMap { Int($0) }, taken = query.first("taken").flatMap { Int($0) }
        if let given {
            return Notice.success("<p>\(given == 0 ? messages[WorkMessage.givenAlready] : messages.count(WorkCount.given, given))</p>")
        }
        return taken.map {
            Notice.success("<p>\($0 == 0 ? messages[WorkMessage.takenAlready] : messages.count(WorkCount.takenBack, $0))</p>")
        } ?? ""
    }

    private var yours: HTML {
        guard scene.isWritable else { return "" }
        return words.yours(HeldSections(of: contents.tasks, by: scene.viewer.account)).map { "<p>\($0)</p>" } ?? ""
    }

    private var tables: HTML {
        let levels = scene.questionnaire.levels
        let error = problems.filter { $0.field == "section" }.map { problem -> HTML in
            "<p class=\"error\">\(messages.filled(dynamic: problem.message, problem.arguments))</p>"
        }
        let city = levels.filter { !$0.isPerMeasure }.map { level -> HTML in
            let title = scene.texts.title(level: level.id)
            return "<h2>\(title)</h2>\n\(error)\(table(title, level.sections, measure: 0))"
        }
        guard !contents.measures.isEmpty else { return city.joined() }
        let language = scene.answerLanguage(contents.progress.visibility.answers)
        let measures = contents.measures.map { measure -> HTML in
            let title: HTML = "<h3 id=\"measure-\(measure.number)\">\(MeasureTitle.render(measure, language: language, messages))</h3>\n"
            let table = table(MeasureTitle.plain(measure, messages), scene.questionnaire.measureSections, measure: measure.number)
            return title + (scene.isWritable ? whole(measure) : "") + table
        }
        let level = levels.first { $0.isPerMeasure }?.id ?? ""
        return "\(city)<h2>\(scene.texts.title(level: level))</h2>\n\(measures)"
    }

    /// One box for all sections of a measure.
    private func whole(_ measure: Measure) -> HTML {
        let isTicked = typed?.measures.contains(measure.number) ?? false
        return """
            <p><label class="option"><input type="checkbox" name="measure" value="\(measure.number)"\(" checked", if: isTicked)>\
            <span>\(messages[WorkMessage.wholeMeasure])<span class="unseen"> \(MeasureTitle.plain(measure, messages))</span></span></label></p>

            """
    }

    private func table(_ caption: String, _ sections: [Section], measure: Int) -> HTML {
        let rows = sections.map { section -> ListedTable.Row in
            let key = SectionKey(measure: measure, section: section.id)
            let standing = contents.progress.standing(of: section, measure: measure, task: contents.tasks[key] ?? .none)
            return ListedTable.Row(
                head: head(section, key),
                cells: [
                    StatusTag.render(standing.verdict, messages), words.holderCell(standing.task), words.dueCell(standing.task),
                    words.doneCell(standing),
                ])
        }
        let columns: [WorkMessage] = [.section, .status, .holder, .due, .done]
        return ListedTable(caption: caption, columns: columns.map { messages[$0] }, rows: rows, isEven: true).html
    }

    private func head(_ section: Section, _ key: SectionKey) -> HTML {
        let title = "\(scene.number(of: section)). \(scene.texts.title(section: section.id))"
        let link: HTML = "<a href=\"\(scene.address(of: section, measure: key.measure).path)\">\(title)</a>"
        guard scene.isWritable else { return link }
        let isFirst = key.measure == 0 && section.id == scene.questionnaire.citySections.first?.id
        let isTicked = typed?.sections.contains(key) ?? false
        return """
            <div class="ticked"><label><input type="checkbox"\(" id=\"section\"", if: isFirst) name="section" \
            value="\(WorkField.value(of: key))"\(" checked", if: isTicked)>\
            <span class="unseen">\(messages(WorkMessage.tick, ["section": title]))</span></label>\(link)</div>
            """
    }

    private var giveForm: HTML {
        let people = contents.colleagues.map { person -> (value: String, text: String) in
            let isOwn = person.account == scene.viewer.account
            return (String(person.account), isOwn ? messages(WorkMessage.you, ["name": person.name]) : person.name)
        }
        let holder = FormField(
            "holder", label: messages[WorkMessage.to], kind: .select([("", messages[WorkMessage.choose])] + people),
            value: typed?.holder.map { String($0) } ?? "")
        let last = ShownTime(messages: messages, zone: scene.desk.cycle.zone).date(scene.deadline + -1)
        let due = DateBoxes(
            "due", label: messages[WorkMessage.until], hint: messages(WorkMessage.untilHint, ["date": last]),
            value: typed?.due ?? TypedDay())
        return """
            <h2 id="give">\(messages[WorkMessage.giveTitle])</h2>
            \(form.field(holder))\(due.html(messages, problems: problems))
            \(Buttons.row(
                Buttons.main(messages[WorkMessage.give], name: "give", value: "1"),
                Buttons.secondary(messages[WorkMessage.takeBack], name: "take-back", value: "1")))
            """
    }
}
