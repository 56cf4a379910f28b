/// Writes the list of a page's notes. One list serves all: the style sheet puts a note in the margin, under its line, or
/// leaves it at the end.
struct EndnotesWriter {
    /// One note of the list.
    struct Entry {
        let id: String
        /// Ids that links to it may still have.
        var earlierIDs: [String] = []
        let number: String
        /// Class names besides `note`.
        let classes: [String]
        /// The word for a draft, which only a preview shows.
        var draft: String?
        let kind: String?
        let verdict: String?
        let title: String?
        /// The words it speaks about.
        let words: [UInt8]
        let language: LanguageTag?
        let body: [UInt8]
        /// Links to the sources it rests on, and the word before them.
        var sources: (label: String, html: [UInt8])?
        /// Who wrote it, and the word before the name.
        var by: (label: String, name: String)?
        /// Its name, `注9`.
        let label: String
        let closeLabel: String
        /// Addresses and accessible names of the ways back.
        let backs: [(href: String, label: String)]
        /// Gives the class `m-KEY`, which its words and its marks have too.
        var key: String?
        /// How many lines of it the margin shows at once; nil for all.
        var shownLines: Int?
    }

    /// - Parameters:
    ///   - heading: words over the list.
    ///   - id: of the heading; two lists on one page have two.
    ///   - isAuthors: whether the notes are the article's own, and so not marked as ours.
    ///   - isInMargin: whether they stand beside the text where the page is wide enough.
    ///   - interface: language of the interface's words, where it is not the page's.
    static func write(
        _ entries: [Entry], heading: String, id: String, isAuthors: Bool = false, isInMargin: Bool = false,
        _ interface: LanguageTag? = nil
    ) -> [UInt8] {
        guard !entries.isEmpty else { return [] }
        var html = HTMLWriter()
        html.raw("<section class=\"notes")
        if isAuthors { html.raw(" authors") }
        if isInMargin { html.raw(" margin") }
        html.byte(UInt8(ascii: "\""))
        html.raw(" role=\"doc-endnotes\"")
        html.attribute("aria-labelledby", id)
        html.raw(isAuthors ? " data-article>\n<h2 data-ours" : " data-ours>\n<h2")
        html.attribute("id", id)
        language(interface, &html)
        html.raw(">")
        html.text(heading)
        html.raw("</h2>\n<ol>\n")
        for entry in entries { write(entry, isAuthors: isAuthors, interface, &html) }
        html.raw("</ol>\n</section>\n")
        return html.bytes
    }

    private static func language(_ tag: LanguageTag?, _ html: inout HTMLWriter) {
        guard let tag else { return }
        html.attribute("lang", tag.text)
        html.attribute("dir", tag.direction)
    }

    private static func write(
        _ entry: Entry, isAuthors: Bool, _ interface: LanguageTag?, _ html: inout HTMLWriter
    ) {
        let mark: StaticString = isAuthors ? " data-ours" : ""
        html.raw("<li")
        var classes = ["note"] + entry.classes
        if let key = entry.key { classes.append("m-\(key)") }
        if let lines = entry.shownLines { classes.append("cut l\(lines)") }
        html.attribute("class", classes.joined(separator: " "))
        html.attribute("id", entry.id)
        // The author's own notes are article text, which must not be hidden; they stay in the list.
        html.raw(isAuthors ? ">\n" : " popover>\n")
        for id in entry.earlierIDs {
            html.raw("<span class=\"was\"")
            html.attribute("id", id)
            html.raw("></span>")
        }
        if !isAuthors {
            html.raw("<button class=\"close\" type=\"button\"")
            html.attribute("popovertarget", entry.id)
            html.raw(" popovertargetaction=\"hide\" autofocus")
            html.attribute("aria-label", entry.closeLabel)
            html.raw(">×</button>\n<div class=\"card\">\n")
        }
        html.raw("<p class=\"about\"")
        html.raw(mark)
        if isAuthors {
            html.raw("><b class=\"no\">")
            html.text(entry.number)
            html.raw("</b>")
        } else {
            // A link to itself, for those who want to cite it.
            html.raw("><a class=\"no\"")
            html.attribute("href", "#" + entry.id)
            html.attribute("aria-label", entry.label)
            html.raw(">")
            html.text(entry.number)
            html.raw("</a>")
        }
        for (element, name, text) in [
            ("b", "draft", entry.draft), ("b", "kind", entry.kind), ("span", "verdict", entry.verdict),
            ("b", "title", entry.title),
        ] {
            guard let text else { continue }
            html.raw(Array(" <\(element) class=\"\(name)\"".utf8))
            if name != "title" { language(interface, &html) }
            html.raw(">")
            html.text(text)
            html.raw(Array("</\(element)>".utf8))
        }
        if !entry.words.isEmpty {
            html.raw(" <q class=\"lemma\"")
            language(entry.language, &html)
            html.raw(">")
            html.text(entry.words[...])
            html.raw("</q>")
        }
        html.raw("</p>\n<div class=\"body\">\n")
        html.raw(entry.body)
        html.startLine()
        html.raw("</div>\n")
        if let sources = entry.sources {
            label(sources.label, "src", interface, &html)
            html.raw(sources.html)
            html.raw("</p>\n")
        }
        if let by = entry.by {
            label(by.label, "by", interface, &html)
            // A name may be in another script than the word before it.
            html.raw("<bdi>")
            html.text(by.name)
            html.raw("</bdi></p>\n")
        }
        html.raw("<p class=\"backs\"")
        html.raw(mark)
        html.raw(">")
        for (index, back) in entry.backs.enumerated() {
            if index > 0 { html.raw(" ") }
            html.raw("<a class=\"back\" role=\"doc-backlink\"")
            html.attribute("href", back.href)
            html.attribute("aria-label", back.label)
            html.raw(">↩</a>")
        }
        html.raw(isAuthors ? "</p>\n</li>\n" : "</p>\n</div>\n</li>\n")
    }

    /// Begins a paragraph with the word that says what it holds.
    private static func label(
        _ text: String, _ className: StaticString, _ interface: LanguageTag?, _ html: inout HTMLWriter
    ) {
        html.raw("<p class=\"")
        html.raw(className)
        html.raw("\"><span class=\"label\"")
        language(interface, &html)
        html.raw(">")
        html.text(text)
        html.raw("</span> ")
    }
}
