/// A definition file of two questions, for tests about versions and cycles.
func smallQuestionnaire(version: String, question: String = "How many?") -> String {
    """
    version: "\(version)"
    languages: [en]
    scale:
      - {id: "0", text: {en: Not started}}
    levels:
      - id: city
        title: {en: The city}
        sections:
          - id: prof
            title: {en: Profile}
            questions:
              - id: prof.people
                text: {en: "\(question)"}
                type: int
      - id: measure
        repeat: measure
        title: {en: Measures}
        sections:
          - id: m
            title: {en: Measure}
            questions:
              - id: m.title
                text: {en: Title}
                type: text
                limit: 150

    """
}
