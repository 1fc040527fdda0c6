import Domain
import Testing
import Web

/// Two kinds written out in full, so that a change of the markup is seen as what it is.
struct FieldSnapshotTests {
    @Test func `a line of text with a problem`() throws {
        let sample = Sample.find("name")
        let html = FieldView.render(
            question: sample.question, answer: Answer("Büro \"A\""),
            context: try Sample.context(problems: [AnswerProblem(.tooLong, number: "3")]))
        #expect(
            html.text == """
                <div class="field is-wrong">
                <label class="question" for="s-name"><span class="number">2.5</span> Name of the unit or office</label>
                <p class="error" id="error--s-name"><span class="unseen">Error:</span> Shorten the text. Characters over the limit: 3</p>
                <div class="counted" data-limit="160" data-within="{count} of {limit} characters" \
                data-over="{count} of {limit} characters: {over} too many"><input type="text" class="line line-full" id="s-name" \
                name="s.name" \
                value="Büro &quot;A&quot;" lang="de" aria-describedby="error--s-name counter--s-name" aria-invalid="true">\
                <p class="counter" id="counter--s-name" data-quiet hidden>8 of 160 characters</p></div>
                </div>

                """)
    }

    @Test func `yes or no`() throws {
        let sample = Sample.find("unit")
        let html = FieldView.render(question: sample.question, answer: Answer("no"), context: try Sample.context(.de, number: "2.6"))
        #expect(
            html.text == """
                <fieldset class="field" role="radiogroup">
                <legend class="question"><span class="number">2.6</span> Is there a unit or officer for anti-racism or \
                anti-discrimination?</legend>
                <div class="options">
                <label class="option"><input type="radio" id="s-unit" name="s.unit" value="yes"><span>Ja</span></label>
                <label class="option"><input type="radio" id="s-unit--no" name="s.unit" value="no" checked><span>Nein</span></label>
                <label class="option"><input type="radio" id="s-unit--unknown" name="s.unit" value="unknown">\
                <span>Weiß nicht / keine Angabe</span></label>
                <label class="option option-empty"><input type="radio" id="s-unit--" name="s.unit" value="">\
                <span>Noch keine Antwort</span></label>
                </div>
                </fieldset>

                """)
    }
}
