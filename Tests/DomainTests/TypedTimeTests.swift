import Domain
import Testing

@Suite struct TypedTimeTests {
    @Test(arguments: [
        ("14:30", "14:30"), ("14.30", "14:30"), ("14h30", "14:30"), ("14 h 30", "14:30"), ("14H30", "14:30"), ("14 Uhr 30", "14:30"),
        ("14:30 Uhr", "14:30"), ("1430", "14:30"), ("930", "9:30"), ("9", "9:00"), ("14h", "14:00"), ("14 Uhr", "14:00"), ("0:00", "0:00"),
        ("23:59", "23:59"), ("2:30 pm", "14:30"), ("2.30 p.m.", "14:30"), ("12:15 am", "0:15"), ("12 pm", "12:00"), ("09:05", "9:05"),
        ("14 heures", "14:00"), ("\u{00A0}14:30 ", "14:30"),
    ])
    func isUnderstood(typed: String, meant: String) { #expect(TypedTime(typed)?.text == meant) }

    @Test(arguments: [
        "", " ", "24:00", "25:00", "14:60", "14:3", "14:300", "14:30:00", "-1:00", ":30", "h30", "14::30", "half past two", "13 pm", "0 am",
        "14,30", "99999999999999999999", "١٤:٣٠", "14.h30",
    ])
    func isNoHour(typed: String) { #expect(TypedTime(typed) == nil) }
}
