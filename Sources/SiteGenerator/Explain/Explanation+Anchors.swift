// swift-format-ignore-file

extension Explanation {
    /// Codes about what one file says of another.
    static let anchors: [Explanation] = [
        Explanation(
            .passageNotFound,
            "The words of a passage are not in the article. The message shows the nearest words and where they begin to differ: often an invisible character, another dash, a line end. Copy the passage from the article's file; the help has it ready.",
            why: "A note is bound to exact words. Near enough is a guess, and sitegen never guesses.",
            wrong: .notes("## {#hour}\n> every hours\n\nSince 1950.\n"),
            right: .notes("## {#hour}\n> every hour\n\nSince 1950.\n")),
        Explanation(
            .passageAmbiguous,
            "The words of a passage stand in the article more than once. Write a longer passage that only the meant place has, with `==` around the words meant; the notes propose one for each place. Or write `every: true` if the note belongs to all of them.",
            why: "Which of the places is meant only you can know.",
            wrong: .notes("## {#cross}\n> crosses\n\nBy rowing.\n"),
            right: .notes("## {#cross}\n> The ferry ==crosses==\n\nBy rowing.\n")),
        Explanation(
            .passageAcrossBlocks,
            "A passage runs over the end of a paragraph or heading. Write one passage for each paragraph, with a blank line between them: the note is then cited from both.",
            why: "A mark cannot begin in one paragraph and end in another.",
            wrong: .notes("## {#fare}\n> once a day.\n>\n> The fare\n\nIt was dearer in winter.\n"),
            right: .notes("## {#fare}\n> once a day.\n\n> The fare\n\nIt was dearer in winter.\n")),
        Explanation(
            .passageInCode,
            "A passage stands in a code block of a Markdown article. Choose words of a paragraph before or after it.",
            why: "Code is printed sign for sign, and cannot carry a mark.",
            wrong: ExampleSite(base: .markdown, files: [.init(path: "notes.md", text: "## {#left}\n> left the pier\n\nIn the log.\n")]),
            right: ExampleSite(base: .markdown, files: [.init(path: "notes.md", text: "## {#left}\n> at the pier\n\nAs in the log.\n")])),
        Explanation(
            .quoteNotFound,
            "A `quote` of explainer.yaml is not the beginning of a paragraph or heading of the article. Copy the first words of the one that is meant.",
            why: "Chapters, headings and front lines are cut where a block begins; the quote is how the block is named.",
            wrong: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: All, quote: \"A ferry\" }\n"),
            right: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: All, quote: \"The ferry\" }\n")),
        Explanation(
            .quoteAmbiguous,
            "Several blocks of the article begin with the words of a `quote`. Quote more of the one that is meant.",
            why: "Which of them is meant only you can know.",
            wrong: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: All, quote: \"The f\" }\n"),
            right: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: All, quote: \"The ferry\" }\n")),
        Explanation(
            .blockUnclaimed,
            "Text of the article stands before the first chapter, and is no front line. Begin the first chapter with it, or name it under `article.front`.",
            why: "Every block of the article is printed once; this one would be printed nowhere.",
            wrong: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: Fares, quote: \"The fare\" }\n"),
            right: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: Times, quote: \"The ferry\" }\n  - { title: Fares, quote: \"The fare\" }\n")),
        Explanation(
            .blockClaimedTwice,
            "A block of the article is named twice: two chapters begin at it, or it is a front line and something else too. Remove one of the two.",
            why: "Every block of the article is printed once, in one place.",
            wrong: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: Times, quote: \"The ferry\" }\n  - { title: Hours, quote: \"The ferry crosses\" }\n"),
            right: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: Times, quote: \"The ferry\" }\n  - { title: Fares, quote: \"The fare\" }\n")),
        Explanation(
            .chapterOrder,
            "Chapters stand in another order than the article, or one begins inside a list, quotation or table. Sort them, or begin the chapter at a block that stands by itself.",
            why: "The article is printed as received, in order.",
            wrong: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: Times, quote: \"The ferry\" }\n  - { title: Boats, quote: \"Boats\" }\n  - { title: Fares, quote: \"The fare\" }\n"),
            right: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { title: Times, quote: \"The ferry\" }\n  - { title: Fares, quote: \"The fare\" }\n")),
        Explanation(
            .addressTaken,
            "Two things want the same address: two chapters of one slug, a chapter named like a page that sitegen writes (notes, glossary, timeline …), two folders that differ only in case. Give one of them another name.",
            why: "One file would overwrite the other.",
            wrong: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { slug: notes, title: All, quote: \"The ferry\" }\n"),
            right: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\nchapters:\n  - { slug: times, title: All, quote: \"The ferry\" }\n")),
        Explanation(
            .unknownReference,
            "A citation `[@id]`, a `sources:` field or a link by id names something that is not there. Mend the id, or write the source, note, term or event.",
            why: "Nothing of the site's own may lead nowhere.",
            wrong: .notes("## {#hour}\n> every hour\n\nSince 1950, see [the fare](note:fare).\n"),
            right: .notes("## {#hour}\n> every hour\n\nSince 1950, see [the fare](note:fare).\n\n## {#fare}\n> two crowns\n\nSilver ones.\n")),
        Explanation(
            .formClaimedTwice,
            "Two terms have the same name or spelling. Remove it from one of them, or make both one term with `also:`.",
            why: "A mention would lead to one of the two, by chance.",
            wrong: .file("glossary.md", "## ferry\n\nA boat.\n\n## crown\nalso: ferry\n\nA coin.\n"),
            right: .file("glossary.md", "## ferry\n\nA boat.\n\n## crown\nalso: crowns\n\nA coin.\n")),
        Explanation(
            .termNotMentioned,
            "The text never mentions a term of its own glossary. Add the spelling that the text uses as `also: …`, or remove the term.",
            why: "Mostly the term is there in another spelling, and its mentions are not found.",
            wrong: .file("glossary.md", "## harbour\n\nWhere boats land.\n"),
            right: .file("glossary.md", "## ferry\n\nA boat.\n")),
        Explanation(
            .variantNotFound,
            "A spelling given as `also: …` never stands in the text. Remove the line, or mend the spelling.",
            why: "It is mostly mistyped, and the spelling that was meant is not found.",
            wrong: .file("glossary.md", "## ferry\nalso: ferries\n\nA boat.\n"),
            right: .file("glossary.md", "## ferry\n\nA boat.\n")),
        Explanation(
            .sourceNotCited,
            "A source of the explainer is cited by nothing. Cite it in `sources:` or as `[@id]`, or remove it.",
            why: "A bibliography shows what the notes rest on.",
            wrong: .file("sources.yaml", "- { id: log, type: book, title: Log }\n"),
            right: .files(["sources.yaml": "- { id: log, type: book, title: Log }\n", "notes.md": "## {#hour}\nsources: log\n> every hour\n\nSince 1950.\n"])),
        Explanation(
            .rightsUnknown,
            "It is not known whether the article may be printed. Find out, and say so under `article.rights`. Until then pages ask search engines to pass them over, and the file itself is not copied.",
            why: "To publish somebody else's text needs a right to do so, and readers should see which.",
            wrong: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n"),
            right: .file("explainer.yaml", "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: licensed, statement: \"CC BY 4.0\" }\n")),
        Explanation(
            .interfaceLanguage,
            "There are no interface words in the explainer's language; pages speak the site's language around the text. Translate templates/strings/en.yaml into a file of that language.",
            why: "Readers meet buttons and headings in a language that they may not read.",
            wrong: .file("explainer.yaml", "format: 1\nlanguage: cy\ntitle: Y fferi\narticle:\n  file: article.txt\n  language: en\n  rights: { status: own }\n"),
            right: .file("explainer.yaml", "format: 1\nlanguage: en\ntitle: The ferry\narticle:\n  file: article.txt\n  language: en\n  rights: { status: own }\n")),
        Explanation(
            .draftSkipped,
            "A note is a draft and is not published. Remove `status: draft` when it is ready.",
            why: "You should know what is left out.",
            wrong: .notes("## {#hour}\nstatus: draft\n> every hour\n\nSince 1950?\n"),
            right: .notes("## {#hour}\n> every hour\n\nSince 1950.\n")),
    ]
}
