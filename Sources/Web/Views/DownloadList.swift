import Domain

/// The ways to have a document, as one list.
package enum DownloadList {
    /// Of a report.
    package static func report(_ messages: Messages, year: Int, member: String, withPage: Bool = true) -> HTML {
        let all: [(DocumentFormat, DownloadMessage)] = [(.page, .page), (.pdf, .pdf), (.csv, .csv), (.json, .json)]
        return list(all.filter { withPage || $0.0 != .page }, messages) { .reportDocument(year: year, member: member, $0) }
    }

    /// Of the questionnaire without answers.
    package static func questionnaire(_ messages: Messages, year: Int, withPage: Bool = true) -> HTML {
        let all: [(DocumentFormat, DownloadMessage)] = [(.page, .page), (.pdf, .pdf), (.csv, .questionnaireCSV)]
        return list(all.filter { withPage || $0.0 != .page }, messages) { .questionnaireDocument(year: year, $0) }
    }

    private static func list(
        _ formats: [(DocumentFormat, DownloadMessage)], _ messages: Messages, _ address: (DocumentFormat) -> Address
    ) -> HTML {
        let items = formats.map { format, key -> HTML in
            let download: HTML = format == .page ? "" : " download"
            return "<li><a href=\"\(address(format).path)\"\(download)>\(messages[key])</a></li>\n"
        }
        return "<ul class=\"downloads\">\n\(items)</ul>\n"
    }
}
