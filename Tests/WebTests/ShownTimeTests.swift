import Domain
import Testing
import Web

struct ShownTimeTests {
    @Test(arguments: [
        (Language.en, "Europe/Vienna", 1_809_347_520, "3 May 2027, 14:32 (UTC+2)"),
        (.fr, "Europe/Vienna", 1_809_347_520, "3 mai 2027 à 14:32 (UTC+2)"),
        (.de, "Europe/Vienna", 1_809_347_520, "3. Mai 2027, 14:32 Uhr (UTC+2)"),
        (.en, "Europe/Vienna", 1_798_761_599, "1 January 2027, 00:59 (UTC+1)"),
        (.fr, "Europe/Vienna", 1_798_761_599, "1er janvier 2027 à 00:59 (UTC+1)"),
        (.en, "Europe/London", 1_798_761_599, "31 December 2026, 23:59 (UTC)"),
        (.en, "Asia/Kolkata", 0, "1 January 1970, 05:30 (UTC+5:30)"),
        (.en, "America/New_York", 0, "31 December 1969, 19:00 (UTC\u{2212}5)"),
        (.en, "No/Such_Zone", 951_782_400, "29 February 2000, 00:00 (UTC)"),
    ])
    func `a moment names its zone, in summer and in winter`(language: Language, zone: String, seconds: Int64, text: String) throws {
        #expect(ShownTime(messages: try Sample.messages(language), zone: zone).moment(Instant(seconds: seconds)) == text)
    }
}
