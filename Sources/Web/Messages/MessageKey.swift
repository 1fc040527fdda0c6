import Domain

/// A sentence of the interface. Each page's keys are an enum of their own in this folder; the words stand in `Texts/xx.json`, one flat file per language.
///
/// A text may have places: `{name}`. A key that is counted has the forms `<key>.one` and `<key>.other` in the files.
package protocol MessageKey: RawRepresentable<String>, CaseIterable, Sendable {}

/// Keys that are counted: their raw values stand in the files with `.one` and `.other` behind them.
package protocol CountedMessageKey: RawRepresentable<String>, CaseIterable, Sendable {}

extension Language {
    /// The plural form this language uses for a whole number: `one` or `other`.
    func pluralForm(_ count: Int) -> String {
        switch self {
        case .en, .de: count == 1 ? "one" : "other"
        case .fr: count == 0 || count == 1 ? "one" : "other"
        }
    }
}
