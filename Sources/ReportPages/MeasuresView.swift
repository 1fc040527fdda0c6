import Domain
import HTTP
import Store
import UseCases
import Web

/// The page with the list of measures.
struct MeasuresView {
    struct Contents {
        var measures: [Measure]
        var removed: [Measure]
        var progress: ReportProgress
        var memory: MeasuresMemory

        static func load(_ scene: ReportScene, _ reader: Reader) throws -> Contents {
            let report = try scene.desk.started()
            let attachment = try reader.attachment(of: report, viewer: scene.viewer)
            return Contents(
                measures: try reader.measures(of: report, viewer: scene.viewer),
                removed: try reader.removedMeasures(of: report, viewer: scene.viewer),
                progress: ReportProgress(
                    visibility: try scene.desk.visibility(viewer: scene.viewer, in: reader), hasAttachment: attachment != nil),
                memory: try MeasuresMemory.load(scene, reader))
        }
    }

    let scene: ReportScene
    let contents: Contents

    private var messages: Messages { scene.messages }
    private var language: String { scene.answerLanguage(contents.progress.visibility.answers) }

    func page() -> Response {
        let level = scene.questionnaire.levels.first { $0.isPerMeasure }?.id ?? ""
        let title = scene.texts.title(level: level)
        let intro: HTML? = scene.texts.intro(level: level).map { "<div class=\"prose\"><p>\($0)</p></div>" }
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))\(notice)<h1>\(title)</h1>
            \(StateNotice.render(scene))
            \(intro)
            \(contents.measures.isEmpty ? "<p>\(messages[ReportMessage.noMeasures])</p>" : list)
            \(scene.isWritable ? addForm + contents.memory.render(scene) + removedList : "")
            """
        return scene.page(title, main: main)
    }

    private var notice: HTML {
        let query = scene.context.request.query
        if query.first("saved") != nil {
            return Notice.success("<p>\(messages(ReportMessage.saved, ["time": scene.when(scene.context.now)]))</p>")
        }
        if let number = query.first("removed").flatMap({ Int($0) }), let measure = contents.removed.first(where: { $0.number == number }) {
            let title = MeasureTitle.plain(measure, messages)
            return Notice.success(
                "<p>\(messages(MeasuresMessage.removed, ["title": title]))</p>\(restoreForm(measure, label: messages[MeasuresMessage.undo]))"
            )
        }
        if query.first("restored") != nil { return Notice.success("<p>\(messages[MeasuresMessage.restored])</p>") }
        return query.first("moved") == nil ? "" : Notice.success("<p>\(messages[MeasuresMessage.moved])</p>")
    }

    private var list: HTML {
        let items = contents.measures.enumerated().map { place, measure -> HTML in
            let address = Address.measure(year: scene.year, member: scene.member, number: measure.number)
            let status = StatusTag.render(
                MeasureStatus.of(measure, questionnaire: scene.questionnaire, progress: contents.progress), messages)
            return """
                <li id="measure-\(measure.number)"><div class="measure-name"><a href="\(address.path)">\(MeasureTitle.render(measure, language: language, messages))</a></div>
                <div class="measure-status">\(status)</div>
                \(scene.isWritable ? acts(measure, place: place + 1) : "")</li>

                """
        }
        return "<ol class=\"measures\">\n\(items)</ol>\n"
    }

    /// `place` is from 1.
    private func acts(_ measure: Measure, place: Int) -> HTML {
        let year = scene.year, member = scene.member, number = measure.number
        let name: HTML = "<span class=\"unseen\"> \(MeasureTitle.plain(measure, messages))</span>"
        func move(_ to: String, _ label: MeasuresMessage) -> HTML {
            let button: HTML = "<button class=\"button-quiet\" name=\"to\" value=\"\(to)\">\(messages[label])\(name)</button>"
            return PostForm.post(
                scene.context.frame, to: .moveMeasure(year: year, member: member, number: number), hidden: [("from", String(place))],
                content: button)
        }
        let copy = PostForm.post(
            scene.context.frame, to: .copyMeasure(year: year, member: member, number: number),
            hidden: [("form", MeasuresPage.newFormKey())],
            content: "<button class=\"button-quiet\">\(messages[MeasuresMessage.copy])\(name)</button>")
        let remove = Address.removeMeasure(year: year, member: member, number: number).path
        return """
            <div class="acts">\(place == 1 ? "" : move("up", .up))\(place == contents.measures.count ? "" : move("down", .down))\(copy)\
            <a href="\(remove)">\(messages[MeasuresMessage.remove])\(name)</a></div>
            """
    }

    private var addForm: HTML {
        let form = InputForm(messages: messages, problems: [])
        let content: HTML = """
            \(form.field(FormField("title", label: messages[MeasuresMessage.newTitle], hint: messages[MeasuresMessage.newHint], isOptional: true,
                autocomplete: "off", language: language)))
            \(Buttons.row(Buttons.main(messages[contents.measures.isEmpty ? MeasuresMessage.addFirst : MeasuresMessage.addAnother])))
            """
        return """
            <h2 id="add">\(messages[MeasuresMessage.addTitle])</h2>
            \(PostForm.post(scene.context.frame, to: .measures(year: scene.year, member: scene.member), hidden: [("form", MeasuresPage.newFormKey())], content: content))
            """
    }

    private var removedList: HTML {
        guard !contents.removed.isEmpty else { return "" }
        let items = contents.removed.map { measure -> HTML in
            "<li><span>\(MeasureTitle.render(measure, language: language, messages))</span> \(restoreForm(measure, label: messages[MeasuresMessage.restore]))</li>\n"
        }
        return
            "<h2>\(messages[MeasuresMessage.removedTitle])</h2>\n<p>\(messages[MeasuresMessage.removedText])</p>\n<ul class=\"removed\">\n\(items)</ul>"
    }

    private func restoreForm(_ measure: Measure, label: String) -> HTML {
        let name: HTML = "<span class=\"unseen\"> \(MeasureTitle.plain(measure, messages))</span>"
        return PostForm.post(
            scene.context.frame, to: .restoreMeasure(year: scene.year, member: scene.member, number: measure.number),
            content: "<button class=\"button-quiet\">\(label)\(name)</button>")
    }
}
