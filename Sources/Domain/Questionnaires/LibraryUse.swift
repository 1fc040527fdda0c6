/// What the library does with a question's answer, besides showing it. The raw values stand in the definition file.
package enum LibraryUse: String, CaseIterable, Sendable, Codable {
    /// Names or reaches a person: shown only where the city releases its contact data.
    case contact
    /// Meant for the council or the coalition: never published.
    case never
    /// Stands under a measure's title in lists.
    case summary
    /// The points of the Ten-Point Plan a measure is about.
    case point
    /// The forms of racism a measure is about.
    case form
    /// Topics on which a city offers its experience.
    case offer
    /// Topics on which a city looks for advice.
    case need
}

extension Question {
    /// Whether its answer is contact data. An e-mail address and the mayor's name are, whatever the definition says: who forgets the word
    /// publishes too little.
    package var holdsContactData: Bool {
        if case .email = kind { return true }
        return library == .contact || prefill == .mayor
    }

    /// Whether members can read its answer when a report is published so.
    func isPublished(_ choice: PublicationChoice) -> Bool {
        if library == .never { return false }
        if case .file = kind { return choice.hasAttachment }
        return choice.hasContact || !holdsContactData
    }
}
