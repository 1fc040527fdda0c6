import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/settings`: what the office sets before the vote, what categories follow from it, and the way to the start of the scoring.
enum SettingsPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        return try page(scene, SettingsForm(scene.prize.settings), problems: [])
    }

    static func save(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        do {
            let form = try SettingsForm { try context.field($0, $1) }
            try SetUpPrize(store: context.store).set(form.settings(before: scene.prize.settings), wish: scene.wish)
            return scene.redirect(to: .settings, query: "saved=1")
        } catch Refusal.invalid(let problems) {
            return try page(scene, SettingsForm { name, _ in context.typed(name) }, problems: problems)
        }
    }

    private static func page(_ scene: PrizeScene, _ typed: SettingsForm, problems: [InputProblem]) throws -> Response {
        let messages = scene.messages
        let form = InputForm(messages: messages, problems: problems)
        let (criteria, candidacies) = try scene.context.store.read { reader in
            (try reader.criteria(year: scene.year) != nil, try scene.wish.candidacies(in: reader))
        }
        let missing: HTML? =
            criteria ? nil : Notice.warning("<p>\(messages(PrizeMessage.criteriaMissing, ["year": String(scene.year)]))</p>")
        let start: HTML? =
            scene.prize.phase == .collecting
            ? "<h2>\(messages[PrizeMessage.scoringTitle])</h2><p>\(messages[PrizeMessage.scoringHint])</p><p>\(scene.link(messages[PrizeMessage.scoringButton], to: .scoring))</p>"
            : nil
        let main: HTML = """
            \(Notice.success("<p>\(messages[PrizeMessage.saved])</p>"), if: scene.context.request.query.first("saved") != nil)\
            \(missing)<div class="prose"><p>\(messages[PrizeMessage.settingsIntro])</p></div>
            \(scene.form(to: .settings, "\(fields(scene, typed, form))\(Buttons.row(Buttons.main(messages[PrizeMessage.save])))"))
            \(CategoryTable(scene: scene, candidacies: candidacies).html)\(start)
            """
        return scene.page(messages[PrizeMessage.settings], problems: problems, main: main)
    }

    private static func fields(_ scene: PrizeScene, _ typed: SettingsForm, _ form: InputForm) -> HTML {
        let messages = scene.messages
        let former = [("yes", PrizeMessage.formerOut), ("no", .formerIn)].map { RadioGroup.Item($0.0, "\(messages[$0.1])") }
        let perCity = [("yes", PrizeMessage.onePerCityYes), ("no", .onePerCityNo)].map { RadioGroup.Item($0.0, "\(messages[$0.1])") }
        let rules = TieRule.allCases.map { rule in
            RadioGroup.Item(rule.rawValue, "\(messages[rule == .runOff ? PrizeMessage.runOff : .lot])")
        }
        return """
            \(form.field(FormField("line", label: messages[PrizeMessage.line], kind: .number, value: typed.line, hint: messages[PrizeMessage.lineHint])))\
            \(DateBoxes("day", label: messages[PrizeMessage.referenceDay], hint: messages[PrizeMessage.referenceDayHint], value: typed.day).html(messages, problems: form.problems))\
            \(RadioGroup("former", legend: "\(messages[PrizeMessage.former])", items: former, chosen: typed.former).html(messages, problems: form.problems))\
            \(RadioGroup("percity", legend: "\(messages[PrizeMessage.onePerCity])", items: perCity, chosen: typed.perCity).html(messages, problems: form.problems))\
            \(RadioGroup("tie", legend: "\(messages[PrizeMessage.tie])", hint: messages[PrizeMessage.tieHint], items: rules, chosen: typed.tie).html(messages, problems: form.problems))\
            \(form.field(FormField("source", label: messages[PrizeMessage.lotSource], value: typed.source, hint: messages[PrizeMessage.lotSourceHint], isOptional: true)))\
            \(form.field(FormField("quorum", label: messages[PrizeMessage.quorum], kind: .number, value: typed.quorum, hint: messages[PrizeMessage.quorumHint])))
            """
    }
}

/// The settings as they stand in the form.
struct SettingsForm {
    var line, former, perCity, tie, source, quorum: String
    var day: TypedDay

    init(_ settings: PrizeSettings) {
        line = String(settings.sizeLine)
        former = settings.excludesFormerWinners ? "yes" : "no"
        perCity = settings.onePerCity ? "yes" : "no"
        tie = settings.tieRule.rawValue
        source = settings.lotSource
        quorum = String(settings.quorum)
        let date = settings.referenceDay
        day = TypedDay(day: String(date.day), month: String(date.month), year: String(date.year))
    }

    init(_ field: (String, FieldSize) throws -> String) rethrows {
        line = try field("line", .number)
        former = try field("former", .line)
        perCity = try field("percity", .line)
        tie = try field("tie", .line)
        source = try field("source", .line)
        quorum = try field("quorum", .number)
        day = TypedDay()
        day.day = try field("day.day", .number)
        day.month = try field("day.month", .number)
        day.year = try field("day.year", .number)
    }

    /// Throws `Refusal.invalid` for a day or a number that cannot be read.
    func settings(before: PrizeSettings) throws -> PrizeSettings {
        var problems: [InputProblem] = []
        let number = Int64(line.filter { !$0.isWhitespace })
        if number == nil { problems.append(InputProblem(field: "line", message: PrizeProblem.line.rawValue)) }
        let present = Int(quorum.trimmingSpaces.isEmpty ? "0" : quorum.trimmingSpaces)
        if present == nil { problems.append(InputProblem(field: "quorum", message: PrizeProblem.quorum.rawValue)) }
        if day.value == nil && !day.isEmpty { problems.append(InputProblem(field: "day.day", message: PrizeProblem.day.rawValue)) }
        guard problems.isEmpty, let number, let present else { throw Refusal.invalid(problems) }
        return PrizeSettings(
            sizeLine: number, referenceDay: day.value ?? before.referenceDay, tieRule: TieRule(rawValue: tie) ?? before.tieRule,
            lotSource: source,
            excludesFormerWinners: former == "yes", quorum: present, onePerCity: perCity == "yes")
    }
}
