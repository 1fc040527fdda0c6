import Domain

/// The ways to have a document, as one list. On paper it is left out, since nothing can be clicked there.
package enum DownloadList {
    /// Of a report. `lead` stands above it.
    package static func report(_ messages: Messages, year: Int, member: String, lead: HTML, withPage: Bool = true) -> HTML {
        let all: [(DocumentFormat, DownloadMessage)] = [(.page, .page), (.pdf, .pdf), (.csv, .csv), (.json, .json)]
        return list(all.filter { withPage || $0.0 != .page }, lead, messages) { .reportDocument(year: year, member: member, $0) }
    }

    /// Of a frozen version.
    package static func version(_ messages: Messages, year: Int, member: String, version: Int, lead: HTML, withPage: Bool = true) -> HTML {
        let all: [(DocumentFormat, DownloadMessage)] = [(.page, .page), (.pdf, .pdf), (.csv, .csv), (.json, .json)]
        return list(all.filter { withPage || $0.0 != .page }, lead, messages) {
            .versionDocument(year: year, member: member, version: version, $0)
        }
    }

    /// Of a released feedback. `query` says which release and edition.
    package static func feedback(
        _ messages: Messages, year: Int, member: String, query: String, lead: HTML, withPage: Bool = true
    ) -> HTML {
        let all: [(DocumentFormat, DownloadMessage)] = [(.page, .page), (.pdf, .pdf)]
        return list(all.filter { withPage || $0.0 != .page }, lead, messages, query: "?\(query)") {
            .feedbackDocument(year: year, member: member, $0)
        }
    }

    /// Of the questionnaire without answers.
    package static func questionnaire(_ messages: Messages, year: Int, lead: HTML, withPage: Bool = true) -> HTML {
        let all: [(DocumentFormat, DownloadMessage)] = [(.page, .page), (.pdf, .pdf), (.csv, .questionnaireCSV)]
        return list(all.filter { withPage || $0.0 != .page }, lead, messages) { .questionnaireDocument(year: year, $0) }
    }

    private static func list(
        _ formats: [(DocumentFormat, DownloadMessage)], _ lead: HTML, _ messages: Messages, query: String = "",
        _ address: (DocumentFormat) -> Address
    ) -> HTML {
        let items = formats.map { format, key -> HTML in
            let download: HTML = format == .page ? "" : " download"
            return "<li><a href=\"\(address(format).path)\(query)\"\(download)>\(messages[key])</a></li>\n"
        }
        return "<div class=\"downloads\">\n\(lead)\n<ul>\n\(items)</ul>\n</div>\n"
    }
}
