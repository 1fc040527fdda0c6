/// A definition file small enough to break in one place.
enum SmallDefinition {
    /// Line 19 is the question that cases replace.
    static let text = """
        version: "1"
        languages: [en, fr]
        lists:
          colours:
            - {id: red, text: {en: Red, fr: Rouge}}
            - {id: other, text: {en: Other, fr: Autre}, other: true}
        scale:
          - {id: "0", text: {en: Nothing, fr: Rien}, statement: {en: Nobody., fr: Personne.}}
          - {id: nc, text: {en: Not ours, fr: Pas à nous}, note: {en: Who is?, fr: Qui donc}}
        levels:
          - id: city
            title: {en: City, fr: Ville}
            intro: {en: All of it., fr: Tout.}
            sections:
              - id: a
                title: {en: First, fr: Premier}
                questions:
                  - {id: a.unit, text: {en: Unit, fr: Service}, type: yesno}
                  - {id: a.x, text: {en: X, fr: X}, type: text, limit: 10}
                  - {id: a.number, text: {en: Number, fr: Nombre}, type: int, unit: {en: people, fr: personnes}}
                  - {id: a.colours, text: {en: Colours, fr: Couleurs}, type: multi, list: colours, max: 2}
                  - {id: a.point, text: {en: Point, fr: Point}, type: single, list: colours, strict: true}
          - id: measure
            repeat: measure
            title: {en: Measures, fr: Mesures}
            sections:
              - id: m
                title: {en: What, fr: Quoi}
                intro: {en: In short., fr: En bref.}
                questions:
                  - {id: m.title, text: {en: Title, fr: Titre}, help: {en: Short., fr: Court.}, type: text, limit: 150, required: always}
                  - {id: m.last, text: {en: Last, fr: Fin}, type: url}
        """

    private static let question = "{id: a.x, text: {en: X, fr: X}, type: text, limit: 10}"
    private static let last = "{id: m.last, text: {en: Last, fr: Fin}, type: url}"

    /// With other keys after id and text of the question in line 19.
    static func question(_ keys: String) -> String { replacing(question, "{id: a.x, text: {en: X, fr: X}, \(keys)}") }

    /// With other keys after id and text of the last question, in line 32; every other question stands before it.
    static func last(_ keys: String) -> String { replacing(last, "{id: m.last, text: {en: Last, fr: Fin}, \(keys)}") }

    /// With the first place of `old` replaced.
    static func replacing(_ old: String, _ new: String) -> String { text.replacing(old, new) }
}

extension String {
    /// With the first place of `old`, which must be there, replaced.
    func replacing(_ old: String, _ new: String) -> String {
        guard let place = firstRange(of: old) else { preconditionFailure("not in the text: \(old)") }
        return self[..<place.lowerBound] + new + self[place.upperBound...]
    }
}
