import Domain
import Store
import Web

/// What a page says after something was saved: when that was, by the last save's own time and not by that of the look at it.
enum SavedNotice {
    /// Nothing unless the page was opened by saving.
    static func render(_ scene: ReportScene, lastSave: Instant?) -> HTML {
        guard scene.context.request.query.first("saved") != nil else { return "" }
        let messages = scene.messages
        let text = lastSave.map { messages(ReportMessage.saved, ["time": scene.when($0)]) } ?? messages[SavingMessage.nothingNew]
        return Notice.success("<p>\(text)</p>")
    }
}

extension ReportScene {
    /// When this person last saved something, where the page is going to say it; see `Reader.lastSave`.
    func lastSave(measure: Int? = nil, sections: [Section]? = nil, in reader: Reader) throws -> Instant? {
        guard context.request.query.first("saved") != nil, let report = desk.report else { return nil }
        return try reader.lastSave(of: report, measure: measure, sections: sections, viewer: viewer)
    }
}
