/// Who runs the tool, as the configuration says.
package struct Coalition: Hashable, Sendable {
    package var name: String
    /// What stands next to the logo and ends page titles.
    package var shortName: String
    package var contactEmail: String
    /// With its scheme; empty for none.
    package var website: String

    package init(name: String, shortName: String, contactEmail: String, website: String) {
        self.name = name
        self.shortName = shortName
        self.contactEmail = contactEmail
        self.website = website
    }
}
