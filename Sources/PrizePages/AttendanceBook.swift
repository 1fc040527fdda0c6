import Domain
import HTTP
import Store
import Web

/// What of the list is shown: cities with a text in a name, or with a first letter; everything where both are empty.
struct AttendanceFilter {
    var text, letter: String

    init(_ field: (String) -> String) {
        text = field("q").trimmingSpaces
        letter = String(field("letter").prefix(1))
    }
}

/// The member cities that may vote: those not here, to be ticked, and those present, with when that was noted and by whom.
struct AttendanceBook {
    private let scene: PrizeScene
    private let filter: AttendanceFilter
    /// In the order of their names.
    private let entitled, shown: [Int64]
    private let last: [Int64: Attendance]

    /// A list longer than this is searched rather than looked through.
    private static let longList = 12

    init(_ scene: PrizeScene, filter: AttendanceFilter, in reader: Reader) throws {
        self.scene = scene
        self.filter = filter
        last = Dictionary(
            uniqueKeysWithValues: try reader.attendances(year: scene.year, viewer: scene.viewer).map { ($0.member, $0) })
        entitled = try reader.entitled(year: scene.year, viewer: scene.viewer).sorted {
            Slug.suggestion(for: scene.name(of: $0)) < Slug.suggestion(for: scene.name(of: $1))
        }
        var shown = entitled
        if !filter.text.isEmpty {
            let found = Set(
                try reader.members(matching: filter.text, from: 0, atMost: entitled.count + scene.members.count, viewer: scene.viewer)
                    .map(\.id))
            shown = shown.filter(found.contains)
        }
        if !filter.letter.isEmpty { shown = shown.filter { Self.letter(scene.name(of: $0)) == filter.letter } }
        self.shown = shown
    }

    private var messages: Messages { scene.messages }
    private var canNote: Bool { scene.may(.noteAttendance) }

    var html: HTML {
        let present = shown.compactMap { last[$0] }.filter(\.isPresent)
        let absent = shown.filter { last[$0]?.isPresent != true }
        return "\(finder)\(canNote ? coming(absent) : "")\(going(present))"
    }

    private static func letter(_ name: String) -> String { Slug.suggestion(for: name).prefix(1).uppercased() }

    private var isFiltered: Bool { !filter.text.isEmpty || !filter.letter.isEmpty }

    /// Search and first letters, for a long list.
    private var finder: HTML {
        guard entitled.count > Self.longList || isFiltered else { return "" }
        let path = scene.address(.attendance).path
        let letters = Set(entitled.map { Self.letter(scene.name(of: $0)) }).filter { !$0.isEmpty }.sorted().map { letter -> HTML in
            let link = "\(path)?" + PercentEncoding.query(["letter": letter])
            return "<li><a href=\"\(link)\"\(" aria-current=\"page\"", if: letter == filter.letter)>\(letter)</a></li>"
        }
        let all: HTML? = isFiltered ? "<a href=\"\(path)\">\(messages[AttendanceMessage.showAll])</a>" : nil
        return """
            <form method="get" action="\(path)" role="search" class="search">
            <label for="q">\(messages[AttendanceMessage.search])</label>
            <div class="search-row"><input type="search" class="line line-medium" id="q" name="q" value="\(filter.text)" autocomplete="off" spellcheck="false">
            \(Buttons.secondary(messages[AttendanceMessage.searchButton])) \(all)</div>
            </form>
            <nav class="pages" aria-label="\(messages[AttendanceMessage.letters])"><ul>\(letters)</ul></nav>

            """
    }

    /// Those that are not here, each with a box.
    private func coming(_ members: [Int64]) -> HTML {
        let title = messages(AttendanceMessage.absent, ["count": String(members.count)])
        guard !members.isEmpty else {
            return "<h2>\(title)</h2>\n<p>\(messages[isFiltered ? AttendanceMessage.noneFound : .noneAbsent])</p>\n"
        }
        let items = members.map { member in
            Ticks.Item(
                value: String(member), label: "\(scene.name(of: member))",
                note: last[member]?.left.map { left -> HTML in
                    "\(messages(AttendanceMessage.hasLeft, ["when": when(left.at), "name": left.by]))"
                })
        }
        let ticks = Ticks("members", legend: title, items: items, ticked: [], isDense: members.count > Self.longList)
        return form("\(ticks.html)<div class=\"door\">\(Buttons.main(messages[AttendanceMessage.come]))</div>")
    }

    private func going(_ present: [Attendance]) -> HTML {
        let title = messages(AttendanceMessage.present, ["count": String(present.count)])
        guard !present.isEmpty else {
            return "<h2>\(title)</h2>\n<p>\(messages[isFiltered ? AttendanceMessage.noneFound : .nonePresent])</p>\n"
        }
        let rows = present.map { attendance -> ListedTable.Row in
            let came = messages(AttendanceMessage.came, ["when": when(attendance.cameAt), "name": attendance.cameBy])
            let leave = Buttons.quiet(messages[AttendanceMessage.leave], name: "leave", value: AttendancePage.Leaving(attendance).text)
            return ListedTable.Row(head: "\(scene.name(of: attendance.member))", cells: ["\(came)"] + (canNote ? [leave] : []))
        }
        let columns = [messages[CandidacyMessage.city], messages[AttendanceMessage.noted]] + (canNote ? [messages[PollMessage.acts]] : [])
        let table = ListedTable(caption: title, columns: columns, rows: rows).html
        return "<h2>\(title)</h2>\n\(canNote ? form(table) : table)"
    }

    /// The hour alone for what was noted today.
    private func when(_ instant: Instant) -> String {
        let time = ShownTime(messages: messages, zone: scene.cycle.zone)
        return time.date(instant) == time.date(scene.context.now) ? time.clock(instant) : time.moment(instant)
    }

    /// What is filtered stays so after the note.
    private func form(_ content: HTML) -> HTML {
        scene.form(to: .attendance, hidden: [(name: "q", value: filter.text), (name: "letter", value: filter.letter)], content)
    }
}
