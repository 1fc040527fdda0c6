import Web

/// Every address of `account.fcgi`.
package let accountRoutes: [Route] = [
    .show("account/sign-in", SignInPage.show),
    .change("account/sign-in", SignInPage.signIn, again: SignInPage.again),
    .show("account/session", SessionPage.show),
    .change("account/session", ScriptDoor.page(SessionPage.signIn), again: SessionPage.again),
    .change("account/sign-out", SignOutPage.signOut),
    .show("account/activate", ActivatePage.show),
    .change("account/activate", ActivatePage.activate, again: ActivatePage.again),
    .show("account/password", PasswordPage.show),
    .change("account/password", PasswordPage.change),
    .show("account/colleagues", ColleaguesPage.show),
    .change("account/colleagues", ColleaguesPage.issue),
    .show("account/colleagues/{account}/disable", ColleagueStatePage.confirm),
    .change("account/colleagues/{account}/disable", ColleagueStatePage.disable),
    .change("account/colleagues/{account}/enable", ColleagueStatePage.enable),
    .change("account/colleagues/{account}/code", ColleagueStatePage.newCode),
]
