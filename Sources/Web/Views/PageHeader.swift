import Domain

/// The top of every page: who runs it, who is signed in, the languages, the main menu.
enum PageHeader {
    static func render(_ frame: Frame) -> HTML {
        let banner: HTML? = frame.draftBanner.map { "<p class=\"banner\"><span>\($0)</span></p>\n" }
        return """
            <header class="head">
            <div class="head-row">
            <a class="brand" href="\(Address.front.path)"><img src="/img/logo.svg" alt="" width="44" height="44">\
            <span><span class="brand-name">\(frame.coalition.shortName)</span> \
            <span class="brand-service">\(frame.messages[FrameMessage.service])</span></span></a>
            <div class="head-tools">
            \(LanguageMenu.render(frame))
            \(account(frame))</div>
            </div>
            \(MainMenu.render(frame))
            \(banner)</header>
            """
    }

    private static func account(_ frame: Frame) -> HTML {
        guard let viewer = frame.viewer else { return "" }
        let member: HTML? = frame.memberName.map { "<span class=\"account-member\">\($0)</span> " }
        return """
            <div class="account"><p><span class="unseen">\(frame.messages[FrameMessage.signedInAs])</span> \(member)\(viewer.name)</p>
            <a href="\(Address.password.path)">\(frame.messages[FrameMessage.password])</a>
            \(PostForm.post(frame, to: .signOut, content: Buttons.quiet(frame.messages[FrameMessage.signOut])))</div>

            """
    }
}
