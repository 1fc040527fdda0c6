import Domain
import Store
import UseCases
import Web

/// Which former measures this report continues.
struct ContinuedMeasures {
    /// The number of the measure that continues each.
    var numbers: [MeasureSource: Int]
    /// The measures in the list.
    var measures: [Measure]
    private var language: String

    static func load(_ scene: ReportScene, _ reader: Reader) throws -> ContinuedMeasures {
        guard let report = scene.desk.report else { return ContinuedMeasures(numbers: [:], measures: [], language: "") }
        return ContinuedMeasures(
            numbers: try reader.continuedMeasures(of: report, viewer: scene.viewer),
            measures: try reader.measures(of: report, viewer: scene.viewer), language: scene.desk.member.language)
    }

    /// How a former measure stands in this report: the way to the measure that continues it, or the button that continues it.
    func state(of source: MeasureSource, _ scene: ReportScene) -> HTML {
        let messages = scene.messages
        guard let number = numbers[source] else { return scene.isWritable ? ContinueForm.render(scene, number: source.number) : "" }
        guard let measure = measures.first(where: { $0.number == number }) else {
            return "<p class=\"quiet\">\(messages[FormerMessage.alreadyRemoved])</p>"
        }
        let address = Address.measure(year: scene.year, member: scene.member, number: number)
        let title = MeasureTitle.render(measure, language: language, messages)
        return "<p class=\"quiet\">\(messages[FormerMessage.continuedAs]) <a href=\"\(address.path)\">\(title)</a></p>"
    }
}

/// The button that continues a former measure.
enum ContinueForm {
    static func render(_ scene: ReportScene, number: Int, name: String = "", look: String = "button-quiet") -> HTML {
        let of: HTML = name.isEmpty ? "" : "<span class=\"unseen\"> \(name)</span>"
        return PostForm.post(
            scene.context.frame, to: .formerMeasure(year: scene.year, member: scene.member, number: number),
            hidden: [("form", MeasuresPage.newFormKey())],
            content: "<button class=\"\(look)\">\(scene.messages[FormerMessage.continue])\(of)</button>")
    }
}
