import Domain
import Foundation
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/poll/open`: when the vote opens and closes, and who may vote. The list is frozen with the button.
enum OpenPollPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        return try page(scene, electors: Set(scene.members.keys), problems: [])
    }

    static func open(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        try scene.require(.managePrize)
        let electors = Set(context.values("members").compactMap { Int64($0) })
        do {
            let opens = try TypedMoment("opens", reading: context.field).instant(zone: scene.cycle.zone)
            let closes = try TypedMoment("closes", reading: context.field).instant(zone: scene.cycle.zone)
            let reason = try context.field("quorum-reason", .words)
            try RunPolls(store: context.store).open(
                opensAt: opens, closesAt: closes, electors: electors, quorumReason: reason, wish: scene.wish
            )
            return scene.redirect(to: .poll)
        } catch Refusal.invalid(let problems) {
            return try page(scene, electors: electors, problems: problems)
        }
    }

    private static func page(_ scene: PrizeScene, electors: Set<Int64>, problems: [InputProblem]) throws -> Response {
        try scene.require(.managePrize)
        let messages = scene.messages, context = scene.context
        guard scene.prize.phase == .finalists || scene.prize.phase == .counted else { throw Refusal.wrongState(.alreadyDecided) }
        let isRunOff = scene.prize.phase == .counted
        let boxes = scene.members.values.sorted { $0.slug < $1.slug }.map { member -> HTML in
            """
            <label class="option"><input type="checkbox" name="members" value="\(member.id)"\(" checked", if: electors.contains(member.id))>\
            <span>\(member.name(in: context.language))</span></label>

            """
        }
        let list: HTML = """
            <fieldset class="field" id="\(FieldName.elementId("members"))" tabindex="-1"><legend class="question">\(messages[PollMessage.whoVotes])</legend>
            <p class="help">\(messages[PollMessage.whoVotesHint])</p>
            <div class="options">
            \(boxes)</div></fieldset>

            """
        let fields: HTML = """
            \(TypedMoment("opens", shownBy: context).html(messages[PollMessage.opens], hint: messages[PollMessage.opensHint], messages, problems))\
            \(TypedMoment("closes", shownBy: context).html(messages[PollMessage.closes], hint: messages[PollMessage.closesHint], messages, problems))\
            \(isRunOff ? "" : list)\(try quorum(scene, problems))
            """
        let main: HTML = """
            <div class="prose"><p>\(messages[isRunOff ? PollMessage.runOffIntro : .openIntro])</p></div>
            \(scene.form(to: .openPoll, "\(fields)\(Buttons.row(Buttons.danger(messages[PollMessage.open])))"))
            """
        return scene.page(messages[PollMessage.open], problems: problems, main: main)
    }

    /// How many are present; where that is too few, a warning and the reason why the vote opens in spite of it.
    private static func quorum(_ scene: PrizeScene, _ problems: [InputProblem]) throws -> HTML {
        let messages = scene.messages
        guard let quorum = try scene.context.store.read({ try $0.quorum(year: scene.year, viewer: scene.viewer) }) else { return "" }
        if quorum.isReached && !problems.contains(where: { $0.field == "quorum-reason" }) {
            let words = QuorumWords(quorum: quorum, messages: messages)
            return words.isTold ? words.line : ""
        }
        let text = messages(AttendanceMessage.withoutText, ["present": String(quorum.present), "quorum": String(quorum.needed)])
        let warning = Notice.warning(
            """
            <p><strong>\(messages[AttendanceMessage.withoutTitle])</strong></p><p>\(text)</p>
            <p>\(scene.link(messages[AttendanceMessage.task], to: .attendance))</p>
            """)
        let reason = FormField(
            "quorum-reason", label: messages[AttendanceMessage.reason], kind: .area(rows: 3), value: scene.context.typed("quorum-reason"),
            hint: messages[AttendanceMessage.reasonHint])
        return warning + reason.html(messages, problems: problems)
    }
}

/// A day and an hour as they were typed; empty means "now" or "by hand".
struct TypedMoment {
    var name: String
    var day: TypedDay
    var time: String

    init(_ name: String, reading field: (String, FieldSize) throws -> String) rethrows {
        self.name = name
        day = TypedDay()
        day.day = try field("\(name).day", .number)
        day.month = try field("\(name).month", .number)
        day.year = try field("\(name).year", .number)
        time = try field("\(name).time", .number).trimmingSpaces
    }

    /// As it was typed, to be shown again.
    init(_ name: String, shownBy context: Context) {
        self.init(name) { name, _ in context.typed(name) }
    }

    /// Nil where nothing was typed. Throws `Refusal.invalid` for half a moment.
    func instant(zone: String) throws -> Instant? {
        if day.isEmpty && time.isEmpty { return nil }
        let clock = time.split(separator: ":").compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        guard let date = day.value, clock.count == 2, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
            let moment = calendar.date(
                from: DateComponents(year: date.year, month: date.month, day: date.day, hour: clock[0], minute: clock[1]))
        else { throw Refusal.invalid([InputProblem(field: "\(name).day", message: PrizeProblem.moment.rawValue)]) }
        return Instant(seconds: Int64(moment.timeIntervalSince1970))
    }

    func html(_ label: String, hint: String, _ messages: Messages, _ problems: [InputProblem]) -> HTML {
        let hour = FormField(
            "\(name).time", label: messages(PollMessage.timeOf, ["what": label]), value: time, hint: messages[PollMessage.timeHint],
            isOptional: true)
        return DateBoxes(name, label: label, hint: hint, value: day).html(messages, problems: problems)
            + hour.html(messages, problems: problems)
    }
}
