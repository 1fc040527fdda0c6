import Domain

/// The main menu: what the viewer's role needs, and Help at the same end for everyone.
enum MainMenu {
    static func render(_ frame: Frame) -> HTML {
        let links = entries(frame).map { entry -> HTML in
            let isHere = frame.path == entry.address.path || frame.path.hasPrefix("\(entry.address.path)/")
            return "<li><a href=\"\(entry.address.path)\"\(" aria-current=\"page\"", if: isHere)>\(frame.messages[entry.key])</a></li>"
        }
        return "<nav class=\"menu\" aria-label=\"\(frame.messages[FrameMessage.menu])\"><ul>\(links)</ul></nav>"
    }

    private static func entries(_ frame: Frame) -> [(key: FrameMessage, address: Address)] {
        let own: [(FrameMessage, Address)] =
            switch frame.viewer?.role {
            case .primary: report(frame) + [(.colleagues, .colleagues)]
            case .secondary: report(frame)
            case .admin: [(.members, .members), (.logins, .logins), (.assignments, .assignmentList), (.outbox, .outbox)]
            case .council: [(.council, .councilDesk)]
            case .board: []
            case nil: [(.signIn, .signIn)]
            }
        let common: [(FrameMessage, Address)] = frame.viewer == nil ? [] : [(.library, .library(.search)), (.prize, .prizes)]
        return own + common + [(.help, .help)]
    }

    private static func report(_ frame: Frame) -> [(FrameMessage, Address)] {
        frame.reportAddress.map { [(.report, $0)] } ?? []
    }
}
