import Domain
import HTTP

/// In which languages somebody of the council reads reports: a box each.
package enum LanguageTicks {
    static let field = "language"

    /// The boxes and the button.
    package static func html(_ context: Context, chosen: [String]) -> HTML {
        let names = RegionNames.of(context.language)
        let known = names.languages(with: ""), others = chosen.filter { tag in !known.contains { $0.value == tag } }
        let items = (known + others.map { ($0, names.language($0)) }).map { Ticks.Item(value: $0.value, label: "\($0.text)") }
        let ticks = Ticks(
            field, legend: context.messages[RecusalMessage.languages], hint: context.messages[RecusalMessage.languagesHint], items: items,
            ticked: Set(chosen), isDense: true)
        return "\(ticks.html)\(Buttons.row(Buttons.main(context.messages[RecusalMessage.saveLanguages])))"
    }

    /// What was ticked in the sent form.
    package static func sent(_ context: Context) -> Set<String> { Set(context.values(field)) }
}
