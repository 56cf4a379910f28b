/// `pages` of `site.yaml`: which of the things that only repeat what other pages hold are made.
struct PageChoice: Sendable {
    /// `print.html`, an explainer on one page.
    var print = true
    /// `search.html` and its index.
    var search = true
    /// In the glossary, every mention of a term in its context; and, in the text, the places these lead to.
    var contexts = true

    private enum Answer: String, CaseIterable { case `true`, `false` }

    static func parse(_ mapping: YAMLMapping?, _ log: inout DiagnosticLog) -> PageChoice {
        var choice = PageChoice()
        guard var mapping else { return choice }
        func isMade(_ key: String) -> Bool { mapping.choice(key, of: Answer.self, &log) != .false }
        choice.print = isMade("print")
        choice.search = isMade("search")
        choice.contexts = isMade("contexts")
        mapping.finish(&log)
        return choice
    }
}
