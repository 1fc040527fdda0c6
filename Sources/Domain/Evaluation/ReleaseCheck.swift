/// What has to be mended, or looked at, before the agreed feedback goes to its city.
package struct ReleaseCheck: Sendable {
    /// As it will go.
    package var feedback: FeedbackContent
    package var content: PaperContent
    package var assignments: [Assignment]
    package var confirmations: [Confirmation]
    /// How many texts stand beside passages and wait for a decision.
    package var beside: Int
    /// What the city has now; nil before the first release.
    package var before: FeedbackContent?

    package init(
        feedback: FeedbackContent, content: PaperContent, assignments: [Assignment], confirmations: [Confirmation], beside: Int,
        before: FeedbackContent?
    ) {
        self.feedback = feedback
        self.content = content
        self.assignments = assignments
        self.confirmations = confirmations
        self.beside = beside
        self.before = before
    }

    /// A gap, and the languages or names it is about.
    package struct Finding: Hashable, Sendable {
        package var gap: ReleaseGap
        package var about: [String]

        package init(_ gap: ReleaseGap, _ about: [String]) {
            self.gap = gap
            self.about = about
        }
    }

    /// Those whose word is missing. The lead gives it by releasing.
    package var missing: [Assignment] {
        assignments.filter { person in
            !person.isLead && !confirmations.contains { $0.account == person.account && $0.holds(for: content.paper) }
        }
    }

    package var findings: [Finding] {
        var findings: [Finding] = []
        let silent = feedback.editions.filter(\.conclusion.isEmpty).map(\.language)
        if !silent.isEmpty { findings.append(Finding(.conclusion, silent)) }
        if !missing.isEmpty { findings.append(Finding(.confirmation, missing.map(\.name))) }
        if beside > 0 { findings.append(Finding(.beside, [String(beside)])) }
        if let before, before == feedback { findings.append(Finding(.unchanged, [])) }
        let uneven = feedback.editions.filter { edition in
            content.items.contains { item in
                content.text(.item(item.number), edition.language).isBlank
                    && feedback.editions.contains { !content.text(.item(item.number), $0.language).isBlank }
            }
        }
        if !uneven.isEmpty { findings.append(Finding(.edition, uneven.map(\.language))) }
        return findings
    }

    package var canBeReleased: Bool { !findings.contains { $0.gap.isInTheWay } }
}
