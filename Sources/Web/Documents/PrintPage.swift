import Domain

/// A document as a page that prints well: flowing text, no fields.
package enum PrintPage {
    /// What stands in `main`. `tools` is shown on the screen only; on paper, every page of a draft says that it is one.
    package static func render(_ document: Document, isDraft: Bool, tools: HTML) -> HTML {
        var page: HTML = ""
        page.reserve(60_000)
        page += "<article class=\"document\(" is-draft", if: isDraft)\">\n<p class=\"document-mark\">\(document.edges.mark)</p>\n"
        for (place, block) in document.blocks.enumerated() {
            page += render(block)
            // Behind the title.
            if place == 0 { page += "<div class=\"document-tools\">\(tools)</div>\n" }
        }
        return page + "</article>"
    }

    /// A part of a document inside another page: whoever reads a measure there needs no ids of questions.
    package static func part(_ blocks: [Block]) -> HTML {
        let blocks = blocks.map { block -> HTML in
            guard case .question(var question) = block else { return render(block) }
            question.id = ""
            return render(question)
        }
        return "<div class=\"document\">\n\(blocks)</div>\n"
    }

    /// A document within another page, whose own title stands above: its headings are one level lower.
    package static func part(_ document: Document) -> HTML {
        let blocks = document.blocks.map { block -> HTML in
            guard case .heading(var heading) = block else { return render(block) }
            heading.level = min(6, heading.level + 1)
            heading.startsPage = false
            return render(heading)
        }
        return "<article class=\"document\">\n\(blocks)</article>"
    }

    private static func render(_ block: Block) -> HTML {
        switch block {
        case .heading(let heading): render(heading)
        case .paragraph(let line, let tone): "<p class=\"\(look(tone))\">\(words(line))</p>\n"
        case .question(let question): render(question)
        case .list(let lines): "<ul>\n\(lines.map { line -> HTML in "<li>\(words(line))</li>\n" })</ul>\n"
        case .options(let options): "<ul class=\"boxes\">\n\(options.map(render))</ul>\n"
        case .blankLines(let count): (0..<count).map { _ -> HTML in "<div class=\"blank-line\"></div>\n" }.joined()
        case .blankFields(let names): names.map { name -> HTML in "<p class=\"blank-field\">\(name)</p>\n" }.joined()
        case .table(let table): render(table)
        case .letterhead(let letterhead):
            """
            <p class="letterhead"><strong>\(letterhead.name)</strong>\(letterhead.lines.map { line -> HTML in "<br>\(line)" })</p>

            """
        case .signatures(let signatures):
            """
            <div class="signatures">\(signatures.map { signature -> HTML in
                "<p class=\"words\"><strong>\(signature.name)</strong>\n\(signature.office)</p>\n"
            })</div>

            """
        case .facts(let facts):
            """
            <dl class="facts">
            \(facts.map { fact -> HTML in "<div><dt>\(fact.name)</dt><dd>\(words(fact.value))</dd></div>\n" })</dl>

            """
        }
    }

    private static func look(_ tone: Tone) -> String {
        switch tone {
        case .plain: "document-text"
        case .lead: "lead"
        case .quiet: "quiet"
        case .answer, .letter: "words"
        case .missing: "not-provided"
        }
    }

    private static func words(_ line: Line) -> HTML {
        line.map { words -> HTML in
            words.language.map { language -> HTML in "<span lang=\"\(language)\">\(words.text)</span>" } ?? HTML(escaping: words.text)
        }.joined()
    }

    private static func render(_ heading: Heading) -> HTML {
        let caption: HTML? = heading.caption.map { "<span class=\"caption\">\($0)</span> " }
        let look: HTML = heading.startsPage ? " class=\"starts-page\"" : ""
        return "<h\(heading.level)\(look)>\(caption)\(words(heading.words))</h\(heading.level)>\n"
    }

    private static func render(_ question: AskedQuestion) -> HTML {
        """
        <section class="asked">
        <p class="question"><span class="number">\(question.number)</span> \(words(question.words))\
        \(" <span class=\"asked-id\">\(question.id)</span>", if: !question.id.isEmpty)</p>
        \(question.notes.map { note -> HTML in "<p class=\"help\">\(words(note))</p>\n" })\(question.answer.map(render))</section>

        """
    }

    private static func render(_ option: BlankOption) -> HTML {
        let note: HTML? = option.note.map { note -> HTML in
            "\(note.isEmpty ? "" : " – \(note)")<div class=\"blank-line\"></div>"
        }
        return "<li>\(words(option.words))\(note)</li>\n"
    }

    private static func render(_ table: Table) -> HTML {
        let heads = table.heads.map { head -> HTML in head.text.isEmpty ? "<td></td>" : "<th scope=\"col\">\(words(head))</th>" }
        let head: HTML = heads.isEmpty ? "" : "<thead><tr>\(heads)</tr></thead>\n"
        let rows = table.rows.map { row -> HTML in
            let cells = row.enumerated().map { column, cell -> HTML in
                if column == 0 && table.namesRows { return "<th scope=\"row\">\(words(cell))</th>" }
                let name = column < table.heads.count ? table.heads[column].text : ""
                return "<td data-label=\"\(name)\">\(table.hasBoxes ? "<span class=\"box\"></span>" : words(cell))</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        let look = table.heads.isEmpty ? "answers" : "answers answers-typed"
        return "<div class=\"document-table\"><table class=\"\(look)\">\(head)<tbody>\n\(rows)</tbody></table></div>\n"
    }
}
