import Domain
import Store

extension LetterTexts {
    /// Every piece by its name, with every place that it may have: "subject {city} {year} …".
    package static func sample(_ language: String) -> LetterTexts {
        var texts = LetterTexts(language: language)
        for piece in LetterPiece.allCases {
            let places = piece.places.map { " {\($0.rawValue)}" }.joined()
            texts[piece] = "\(language) \(piece.rawValue)\(places)"
        }
        texts[.councilSignature] = "\(language) Noor Benali\nChair"
        return texts
    }
}

extension FeedbackContent.Edition {
    /// A remark on the profile and on measure 1, a strength and a recommendation, each beginning with the language.
    package static func sample(_ language: String) -> FeedbackContent.Edition {
        FeedbackContent.Edition(
            language: language, conclusion: "\(language) conclusion Ελλάδα\n\nsecond paragraph",
            remarks: [
                .init(section: "prof", measure: 0, text: "\(language) on the profile"),
                .init(section: "", measure: 1, text: "\(language) on the measure"),
            ],
            strengths: [.init(measure: 1, point: 4, text: "\(language) strength Łódź")],
            recommendations: [.init(measure: 0, point: nil, text: "\(language) recommendation İstanbul")])
    }
}

extension Store {
    /// Freezes a report of 2027 of this member with one measure, and releases this feedback on it, as the council does.
    @discardableResult
    package func releaseSample(
        _ member: Member, editions: [FeedbackContent.Edition], number: Int = 1, reason: String = "", by releaser: Viewer
    ) throws -> ReleasedFeedback {
        let release = ReleasedFeedback(
            number: number, reportVersion: 1, content: FeedbackContent(editions: editions), releasedAt: SampleStore.noon,
            releasedBy: releaser.name, reason: reason)
        let content = """
            {"answers":{},"format":1,"measures":[{"answers":{"m.title":{"parts":{},"text":"Ein Haus für alle"}},"number":1}],\
            "member":"\(member.slug)","questionnaire":"sample","version":1,"year":2027}
            """
        try write { writer in
            if number == 1 {
                _ = try writer.insertReport(member: member.id, year: 2027, at: SampleStore.noon, by: nil)
            }
            let report = try writer.reportId(member: member.id)
            if number == 1 {
                try writer.insert(
                    Submission(
                        version: 1, submittedAt: SampleStore.noon, submittedBy: "Anna", digest: "d", reference: "ref-\(member.slug)"),
                    content: Array(content.utf8), attachment: nil, report: report, by: releaser.account)
                try writer.setState(.evaluated, report: report)
            }
            try writer.insert(release, digest: "d", report: report, by: releaser.account)
        }
        return release
    }
}

extension Writer {
    fileprivate func reportId(member: Int64) throws -> Int64 {
        let city = Viewer(account: 0, name: "", role: .primary, member: member)
        return try reader.report(year: 2027, member: member, viewer: city)?.id ?? 0
    }
}
