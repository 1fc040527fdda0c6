import Domain
import Testing
import TestSupport

/// What members read of a report, and what its search knows.
@Suite struct PublishedContentTests {
    private let content: SubmissionContent
    private let index = QuestionIndex(.library)

    init() throws {
        func saved(_ text: String) -> SavedAnswer {
            var saved = SavedAnswer.none
            saved.answer = Answer(text)
            return saved
        }
        let city = [
            "prof.name": "Graz", "gov.unit": "no", "gov.mail": "kim@example.org", "gov.person": "Kim Kontakt", "gov.wish": "Be kind",
            "gov.housing": "Fair flats", "gov.offer": "training police", "gov.need": "unknown",
        ]
        let measure = [
            "m.title": "Open doors", "m.summary": "In short", "m.text": "At length", "m.points": "p7 p8", "m.forms": "police",
            "m.presenter": "Presenter Person",
        ]
        var answers: [AnswerKey: SavedAnswer] = [:]
        for (id, text) in city { answers[AnswerKey(question: id)] = saved(text) }
        for (id, text) in measure { answers[AnswerKey(measure: 3, question: id)] = saved(text) }
        content = SubmissionContent(
            cycle: SampleStore.cycle,
            member: Member(
                id: 1, slug: "graz", names: ["en": "Graz"], country: "at", inhabitants: nil, inhabitantsYear: nil, language: "de",
                mayor: "",
                salutation: "", contactName: "", contactEmail: ""), version: 1,
            visibility: Visibility(
                questionnaire: .library, answers: AnswerSheet(index: QuestionIndex(.library), answers: answers)),
            measures: [Measure(number: 3, position: 1, title: "Open doors")],
            attachment: Attachment(
                fileName: "plan.pdf", type: .pdf, size: 3, digest: "d", savedAt: SampleStore.noon, savedBy: ""))
    }

    @Test func contactDataAndAttachmentStayOutUnlessTheCityReleasesThem() {
        let plain = content.published(PublicationChoice(.report), index: index)
        #expect(Set(plain.answers.keys) == ["prof.name", "gov.unit", "gov.housing", "gov.offer", "gov.need"])
        #expect(Set(plain.measures[0].answers.keys) == ["m.title", "m.summary", "m.text", "m.points", "m.forms"])
        #expect(plain.attachment == nil)
        let open = content.published(PublicationChoice(.report, hasAttachment: true, hasContact: true), index: index)
        #expect(Set(open.answers.keys) == Set(plain.answers.keys).union(["gov.mail", "gov.person"]))
        #expect(open.measures[0].answers["m.presenter"]?.text == "Presenter Person")
        #expect(open.attachment?.fileName == "plan.pdf")
    }

    @Test func whatIsMeantForTheCouncilIsNeverPublished() {
        let open = content.published(PublicationChoice(.reportAndFeedback, hasAttachment: true, hasContact: true), index: index)
        #expect(content.answers["gov.wish"] != nil)
        #expect(open.answers["gov.wish"] == nil)
    }

    @Test func anAnswerToAQuestionNobodyKnowsIsNotPublished() {
        var odd = content
        odd.answers["gov.gone"] = odd.answers["prof.name"]
        let open = odd.published(PublicationChoice(.report, hasAttachment: true, hasContact: true), index: index)
        #expect(open.answers["gov.gone"] == nil)
    }

    @Test func anEmailAddressAndTheMayorAreContactDataWhateverTheDefinitionSays() {
        let mail = Question(id: "a.mail", number: 1, kind: .email, requirement: .optional)
        let mayor = Question(id: "a.mayor", number: 2, kind: .text(limit: 9), requirement: .optional, prefill: .mayor)
        let other = Question(id: "a.other", number: 3, kind: .text(limit: 9), requirement: .optional)
        #expect([mail, mayor, other].map(\.holdsContactData) == [true, true, false])
    }

    @Test func publishingNothingPublishesNeitherFileNorContactData() {
        let choice = PublicationChoice(.nothing, hasAttachment: true, hasContact: true)
        #expect(choice == .nothing)
    }

    @Test func theSearchKnowsWhatIsPublishedAndNoMore() {
        let entries = LibraryEntry.entries(of: content.published(PublicationChoice(.report), index: index), in: .library)
        #expect(entries.map(\.measure) == [0, 3])
        #expect(entries[0].text == "Graz\nFair flats")
        #expect(entries[0].tags == [.init(.offer, "training"), .init(.offer, "police")])
        #expect(entries[1].title == "Open doors")
        #expect(entries[1].summary == "In short")
        #expect(entries[1].text == "Open doors\nAt length\nIn short")
        #expect(entries[1].tags == [.init(.point, "p7"), .init(.point, "p8"), .init(.form, "police")])
        let open = LibraryEntry.entries(of: content.published(PublicationChoice(.report, hasContact: true), index: index), in: .library)
        #expect(open[0].text == "Graz\nkim@example.org\nKim Kontakt\nFair flats")
    }
}
